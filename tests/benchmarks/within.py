"""What the benchmark does and asks inside the site: `python -m tests.benchmarks.within TASK [VALUE]`."""

import json
import sys
from statistics import median
from time import process_time
from typing import Any

import django

from tests.stack import signed_in

SLUG = "bench"
NAME = "bench"


def editor() -> dict[str, Any]:
    """An editor with a session, and where the admin is."""
    from django.urls import reverse

    return signed_in.editor(NAME) | {"admin": reverse("wagtailadmin_home")}


def article() -> dict[str, Any]:
    """The article that is published again and again, with the editor who does it."""
    from articles.models import ArticleIndexPage, ArticlePage

    page = ArticlePage.objects.filter(slug=SLUG).first()
    if page is None:
        page = ArticlePage(title="Bench", slug=SLUG, standfirst="mark-0.")
        ArticleIndexPage.objects.get().add_child(instance=page)
        page.save_revision().publish()
    return editor() | {"page": page.pk, "path": f"/articles/{SLUG}/"}


def grow(count: str) -> dict[str, Any]:
    """The demo content with as many articles as that in its list."""
    from articles.models import ArticleIndexPage, ArticlePage
    from tests.benchmarks.many import make

    index = ArticleIndexPage.objects.get()
    make(index, int(count) - ArticlePage.objects.count())
    return editor() | {"index": index.pk, "articles": ArticlePage.objects.count()}


def after_a_change(path: str) -> dict[str, Any]:
    """What the first visit to a page after a change costs: nothing is kept yet."""
    from django.test import RequestFactory

    from core.models import ContentVersion
    from palms.wsgi import application

    def ask() -> float:
        ContentVersion.move()
        environ = (
            RequestFactory()
            .get(path, HTTP_HOST="localhost", HTTP_X_FORWARDED_PROTO="https")
            .environ
        )
        begun, said = process_time(), []
        answer = application(environ, lambda status, headers: said.append(status))
        b"".join(answer)
        answer.close()
        if said != ["200 OK"]:
            raise RuntimeError(f"{path} answers {said}")
        return (process_time() - begun) * 1000

    for _ in range(5):
        ask()
    return {"ms": median(ask() for _ in range(25))}


TASKS = {"article": article, "grow": grow, "after_a_change": after_a_change}

if __name__ == "__main__":
    django.setup()
    task, *values = sys.argv[1:]
    sys.stdout.write(json.dumps(TASKS[task](*values)) + "\n")
