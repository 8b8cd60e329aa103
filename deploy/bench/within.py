"""What the benchmark does and asks inside the site: `python -m deploy.bench.within TASK [VALUE]`."""

import json
import sys
from typing import Any

import django

from deploy import signed_in

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
    from deploy.bench.many import make

    index = ArticleIndexPage.objects.get()
    make(index, int(count) - ArticlePage.objects.count())
    return editor() | {"index": index.pk, "articles": ArticlePage.objects.count()}


TASKS = {"article": article, "grow": grow}

if __name__ == "__main__":
    django.setup()
    task, *values = sys.argv[1:]
    sys.stdout.write(json.dumps(TASKS[task](*values)) + "\n")
