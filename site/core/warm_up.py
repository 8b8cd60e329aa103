"""A new process reads its templates, forms and addresses before anybody asks it.

Its first visitor would wait a second for that, and so would an editor who has just published.
"""

from collections.abc import Iterator
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import DatabaseError

from core.first_in_line import Application


def warm_up(application: Application) -> None:
    """Ask for one page of each type. A database that does not answer is no reason not to start."""
    if not settings.PAGE_CACHE_BYTES:
        return
    try:
        addresses = list(_one_of_each_type())
    except DatabaseError:
        return
    names = [name for name in settings.ALLOWED_HOSTS if name and not name.startswith(("*", "."))]
    host = names[0] if names else "localhost"
    for address in addresses:
        environ = {
            "PATH_INFO": address,
            "HTTP_HOST": host,
            "HTTP_X_FORWARDED_PROTO": "https",
        }
        setup_testing_defaults(environ)
        answer = application(environ, lambda status, headers: None)
        b"".join(answer)
        if close := getattr(answer, "close", None):
            close()


def _one_of_each_type() -> Iterator[str]:
    # Which needs Django to be set up.
    from wagtail.models import Page, get_page_models

    for model in get_page_models():
        if model is not Page and (page := model.objects.live().public().first()):
            yield page.url or ""
