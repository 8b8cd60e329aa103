from typing import Self

from django.http import HttpRequest
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Site

from caching.content import cached


class CachedSiteSetting(BaseSiteSetting):
    """A record of the site that visitors read on every page, kept under the content version.

    Only what visitors see goes through the cache: the editing views ask `for_site`, which
    always reads the database.
    """

    class Meta:
        abstract = True

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        name = cls.get_cache_attr_name()
        if not hasattr(request, name):
            site = Site.find_for_request(request)
            # A name that no site answers to still gets a page that says so.
            record = (
                cached(f"{cls._meta.label_lower}:{site.pk}", lambda: cls.for_site(site))
                if site
                else cls()
            )
            setattr(request, name, record)
        return getattr(request, name)
