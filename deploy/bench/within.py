"""What the benchmark does and asks inside the site: `python -m deploy.bench.within TASK [VALUE]`."""

import json
import sys
from typing import Any

import django

SLUG = "bench"
NAME = "bench"


def editor() -> dict[str, Any]:
    """An editor with a session, as the sign-in would make it."""
    from django.conf import settings
    from django.contrib.auth import (
        BACKEND_SESSION_KEY,
        HASH_SESSION_KEY,
        SESSION_KEY,
        get_user_model,
    )
    from django.contrib.auth.models import Group
    from django.contrib.sessions.backends.cached_db import SessionStore
    from django.urls import reverse

    user, _new = get_user_model().objects.get_or_create(
        username=NAME, defaults={"email": "bench@example.com"}
    )
    user.groups.add(Group.objects.get(name="Editor"))
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    token = "t" * 32
    return {
        "cookies": f"{settings.SESSION_COOKIE_NAME}={session.session_key}; "
        f"{settings.CSRF_COOKIE_NAME}={token}",
        "csrf": token,
        "admin": reverse("wagtailadmin_home"),
    }


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


TASKS = {"editor": editor, "article": article, "grow": grow}

if __name__ == "__main__":
    django.setup()
    task, *values = sys.argv[1:]
    sys.stdout.write(json.dumps(TASKS[task](*values)) + "\n")
