"""The site's caches, for measurements: the one place here that knows them."""

from core import page_cache
from core.models import ContentVersion


def nothing_kept() -> None:
    """As after a change: what was kept under the content version counts no more."""
    ContentVersion.move()


def late(seconds: float) -> None:
    """Break the rule that a change shows within a second."""
    page_cache.VERSION_SECONDS = seconds
