"""Renders one page of each type when a process starts, which saves its first visitor a second."""

from typing import Any
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.db import DatabaseError


def warm_up(application: Any) -> None:
    """Load templates, forms and URLs. Stops quietly when the database is unavailable."""
    # Importable only after django.setup().
    from wagtail.models import Page, get_page_models

    from core.visibility import visible

    if not settings.PAGE_CACHE_ENTRIES:
        return
    names = [name for name in settings.ALLOWED_HOSTS if name and not name.startswith(("*", "."))]
    for model in get_page_models():
        try:
            page = model is not Page and visible(model.objects).first()
            url = page.url if page else None
        except DatabaseError:
            return
        if url:
            environ = {"PATH_INFO": url, "HTTP_HOST": (names or ["localhost"])[0]}
            environ["HTTP_X_FORWARDED_PROTO"] = "https"
            setup_testing_defaults(environ)
            response = application(environ, lambda status, headers: None)
            b"".join(response)
            response.close()
