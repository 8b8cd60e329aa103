"""The demo pages that are neither articles nor services."""

from .about import ABOUT
from .contact import CONTACT_PAGE
from .home import HOME
from .indexes import ARTICLES_INDEX, SERVICES_INDEX
from .privacy import PRIVACY

__all__ = ["ABOUT", "ARTICLES_INDEX", "CONTACT_PAGE", "HOME", "PRIVACY", "SERVICES_INDEX"]
