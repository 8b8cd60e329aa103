"""Tasks that measurements run in the site's environment: `python -m tests.stack.site_tasks TASK [VALUE…]`."""

import json
import sys
from collections.abc import Mapping
from statistics import median
from time import process_time
from typing import Any

import django

from tests import processes
from tests.processes import PYTHON, ROOT, NotReady


def run(environment: Mapping[str, str], task: str, *values: str) -> dict[str, Any]:
    """Run one of the functions below in a process of its own and return its result."""
    command = [PYTHON, "-m", "tests.stack.site_tasks", task, *values]
    done = processes.run(command, cwd=ROOT, env=dict(environment))
    if done.returncode:
        raise NotReady(f"{task} did not work: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def editor() -> dict[str, Any]:
    """An editor with a session: the cookies that a browser would send, the forms' token, the admin."""
    from django.conf import settings
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from django.test import Client
    from django.urls import reverse

    user, _ = get_user_model().objects.get_or_create(
        username="measured", defaults={"email": "measured@example.com"}
    )
    user.groups.add(Group.objects.get(name="Editor"))
    client = Client()
    client.force_login(user, "django.contrib.auth.backends.ModelBackend")
    token = "t" * 32
    cookies = f"{settings.SESSION_COOKIE_NAME}={client.session.session_key}; {settings.CSRF_COOKIE_NAME}={token}"
    return {"cookies": cookies, "csrf": token, "admin": reverse("wagtailadmin_home")}


def article() -> dict[str, Any]:
    """The article that is published again and again, with the editor who does it."""
    from articles.models import ArticleIndexPage, ArticlePage

    page = ArticlePage.objects.filter(slug="bench").first()
    if page is None:
        page = ArticlePage(title="Bench", slug="bench", standfirst="mark-0.")
        ArticleIndexPage.objects.get().add_child(instance=page)
        page.save_revision().publish()
    return editor() | {"page": page.pk, "path": "/articles/bench/"}


def grow(count: str) -> dict[str, Any]:
    """The demo content with as many articles as that in its list."""
    from articles.models import ArticleIndexPage, ArticlePage
    from tests.benchmarks.many import make

    index = ArticleIndexPage.objects.get()
    make(index, int(count) - ArticlePage.objects.count())
    return editor() | {"index": index.pk, "articles": ArticlePage.objects.count()}


def after_a_change(path: str) -> dict[str, Any]:
    """Processor time in milliseconds of an uncached request, without a network."""
    from django.test import RequestFactory

    from palms.wsgi import application
    from tests.stack.cache import bump_version

    def ask() -> float:
        bump_version()
        headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
        environ = RequestFactory().get(path, headers=headers).environ
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


def prepare() -> dict[str, Any]:
    """Create or reuse an editor with a session and a page, and delete data of earlier runs."""
    from wagtail.models import Collection, Site

    from enquiries.models import Enquiry
    from home.models import StandardPage
    from images.models import SiteImage

    page = StandardPage.objects.filter(slug="resilience").first()
    if page is None:
        home = Site.objects.get(is_default_site=True).root_page
        page = home.add_child(instance=StandardPage(title="Resilience", slug="resilience"))
        page.save_revision().publish()
    Enquiry.objects.filter(name__startswith="Resilience").delete()
    for image in SiteImage.objects.filter(title__startswith="Resilience"):
        image.delete()
    return editor() | {"page": page.pk, "collection": str(Collection.get_first_root_node().pk)}


def results(run: str) -> dict[str, Any]:
    """Stored messages of this run, number of its e-mails by state, and the page's title."""
    from django.db.models import Count

    from enquiries.models import Enquiry, EnquiryMail
    from home.models import StandardPage

    kept = Enquiry.objects.filter(name=f"Resilience {run}").order_by("pk")
    mails = EnquiryMail.objects.filter(enquiry__in=kept).values_list("state")
    return {
        "messages": list(kept.values_list("message", flat=True)),
        "mails": dict(mails.annotate(Count("pk")).order_by()),
        "title": StandardPage.objects.get(slug="resilience").title,
    }


def held(*names: str) -> dict[str, Any]:
    """By prefix of the name: number of enquiries by state, of duplicates, and of e-mails."""
    from collections import Counter

    from enquiries.models import Enquiry, EnquiryMail

    found = {}
    for begins in names:
        rows = Enquiry.objects.filter(name__startswith=begins)
        often = Counter(rows.values_list("name", flat=True))
        found[begins] = {
            "states": dict(Counter(rows.values_list("status", flat=True))),
            "doubled": sum(count > 1 for count in often.values()),
            "mails": EnquiryMail.objects.filter(enquiry__in=rows).count(),
        }
    return found


def fill_bucket(folder: str) -> dict[str, Any]:
    """Upload the files of a folder into the default storage's bucket."""
    from pathlib import Path

    from django.core.files.storage import default_storage

    client = default_storage.connection.meta.client
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    for path in files:
        name = str(path.relative_to(folder))
        client.upload_file(str(path), default_storage.bucket_name, name)
    return {"files": len(files)}


def serve_as(hostname: str, port: str) -> dict[str, Any]:
    """Set the host name and port of absolute URLs."""
    from wagtail.models import Site

    return {"changed": Site.objects.update(hostname=hostname, port=int(port))}


if __name__ == "__main__":
    django.setup()
    task, *values = sys.argv[1:]
    sys.stdout.write(json.dumps(globals()[task](*values)) + "\n")
