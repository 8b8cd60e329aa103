"""The home page, standard pages and the contact page."""

from home.models.contact import ContactPage
from home.models.home import HomePage
from home.models.standard import StandardPage

__all__ = ["ContactPage", "HomePage", "StandardPage"]
