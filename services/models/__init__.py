"""The service index page, services, and the inline rows of a service."""

from services.models.index import ServiceIndexPage
from services.models.rows import ServicePrice, ServiceQuestion, SessionStep
from services.models.service import ServicePage

__all__ = ["ServiceIndexPage", "ServicePage", "ServicePrice", "ServiceQuestion", "SessionStep"]
