"""Base page models, and settings and records of all apps."""

from core.models.base_page import BasePage
from core.models.identity import SiteIdentity
from core.models.pictured_page import PicturedPage
from core.models.settings import CachedSiteSetting
from core.models.taken_down import TakenDownAddress

__all__ = [
    "BasePage",
    "CachedSiteSetting",
    "PicturedPage",
    "SiteIdentity",
    "TakenDownAddress",
]
