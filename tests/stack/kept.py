"""The site's caches, for measurements: the one place here that knows them."""

from caching import pages
from caching.models import ContentVersion


def nothing_kept() -> None:
    """As after a change: what was kept under the content version counts no more."""
    ContentVersion.bump()


def late(seconds: float) -> None:
    """Break the rule that a change shows within a second."""
    pages.VERSION_SECONDS = seconds
