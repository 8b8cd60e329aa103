from typing import Self

from django.http import HttpRequest
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import Site

from caching.content import cached


class CachedSiteSetting(BaseSiteSetting):
    """A site setting whose `for_request` is cached; `for_site`, which forms use, is not."""

    class Meta:
        abstract = True

    @classmethod
    def for_default_site(cls) -> Self:
        """Where there is no request. Without a default site an unsaved instance."""
        site = Site.objects.filter(is_default_site=True).first()
        return cls.for_site(site) if site else cls()

    @classmethod
    def for_request(cls, request: HttpRequest) -> Self:
        name = cls.get_cache_attr_name()
        if not hasattr(request, name):
            site = Site.find_for_request(request)
            # Without a site an unsaved instance, for the error page.
            record = (
                cached(f"{cls._meta.label_lower}:{site.pk}", lambda: cls.for_site(site))
                if site
                else cls()
            )
            setattr(request, name, record)
        return getattr(request, name)
