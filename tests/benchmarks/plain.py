"""What everybody starts from: the project that `wagtail start` makes, with one article in it.

The same Python, database server and web servers as ours; a heading, a picture, a thousand words.
"""

import os
import shutil
import subprocess
from pathlib import Path

from tests.benchmarks.site import Site
from tests.processes import PYTHON, ROOT

SETTINGS = """
from .base import *

DEBUG = False
SECRET_KEY = "measured and thrown away"
ALLOWED_HOSTS = ["*"]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "plain", "USER": "palms",
    "HOST": %(socket)r, "OPTIONS": {"pool": {"min_size": 1, "max_size": 8}}}}
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
if %(cached)r:
    MIDDLEWARE = ["django.middleware.cache.UpdateCacheMiddleware", "django.middleware.cache.FetchFromCacheMiddleware", *MIDDLEWARE]
"""
MODEL = """

from wagtail.fields import RichTextField


class Article(Page):
    body = RichTextField()
    picture = models.ForeignKey("wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+")
"""
TEMPLATE = """{% extends "base.html" %}{% load wagtailcore_tags wagtailimages_tags %}
{% block content %}<h1>{{ page.title }}</h1>{% image page.picture width-800 %}{{ page.body|richtext }}{% endblock %}
"""
FILL = """
from django.core.files.images import ImageFile
from wagtail.images.models import Image
from wagtail.models import Page
from home.models import Article, HomePage

if not Article.objects.exists():
    with open({picture!r}, "rb") as file:
        picture = Image.objects.create(title="Picture", file=ImageFile(file, name="picture.jpg"))
    words = " ".join("massage loosens what a long day at a desk has made stiff".split() * 9)
    article = Article(title="An article", slug="article", picture=picture, body=f"<p>{{words}}</p>" * 10)
    HomePage.objects.first().add_child(instance=article)
"""
PICTURE = ROOT / "site/demo/photographs/hot-basalt-stones.jpg"
PATH, APPLICATION = "/article/", "plain.wsgi:application"


def prepare(folder: Path, site: Site) -> dict[str, dict[str, str]]:
    """Make the project anew and its database; what its web processes have in their environment."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run([str(ROOT / ".venv/bin/wagtail"), "start", "plain", str(folder)], folder, {})
    package = folder / "plain"
    socket = str(site.folder / "postgres")
    for name, cached in (("bench", False), ("cached", True)):
        text = SETTINGS % {"socket": socket, "cached": cached}
        (package / f"settings/{name}.py").write_text(text)
    models = folder / "home/models.py"
    models.write_text(models.read_text() + MODEL)
    (folder / "home/templates/home/article.html").write_text(TEMPLATE)
    site.sql(
        "DROP DATABASE IF EXISTS plain WITH (FORCE)", "CREATE DATABASE plain TEMPLATE template0"
    )
    environments = {
        name: {"DJANGO_SETTINGS_MODULE": f"plain.settings.{name}", "PYTHONPATH": str(folder)}
        for name in ("bench", "cached")
    }
    here = environments["bench"]
    for command in (["makemigrations", "home", "-v0"], ["migrate", "-v0"]):
        run([PYTHON, "manage.py", *command], folder, here)
    run([PYTHON, "manage.py", "shell", "-c", FILL.format(picture=str(PICTURE))], folder, here)
    return environments


def run(command: list[str], folder: Path, more: dict[str, str]) -> None:
    clean = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    subprocess.run(
        command, cwd=folder, env={**clean, **more}, check=True, stdout=subprocess.DEVNULL
    )
