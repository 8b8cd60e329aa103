"""The records and the base page that every app builds on."""

from core.models.account_mail import AccountMail
from core.models.alert import Alert
from core.models.base_page import BasePage
from core.models.identity import SiteIdentity
from core.models.images import SiteImage, SiteRendition
from core.models.job_run import JobRun
from core.models.pictured_page import PicturedPage
from core.models.settings import CachedSiteSetting
from core.models.taken_down import TakenDownAddress

__all__ = [
    "AccountMail",
    "Alert",
    "BasePage",
    "CachedSiteSetting",
    "JobRun",
    "PicturedPage",
    "SiteIdentity",
    "SiteImage",
    "SiteRendition",
    "TakenDownAddress",
]
