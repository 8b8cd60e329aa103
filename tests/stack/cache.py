"""What measurements change about the site's caches."""

from caching import pages
from caching.models import ContentVersion


def bump_version() -> None:
    """As after a change: what is cached under the content version is no longer used."""
    ContentVersion.bump()


def set_version_seconds(seconds: float) -> None:
    """Break the rule that a change shows within a second."""
    pages.VERSION_SECONDS = seconds
