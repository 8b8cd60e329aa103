"""Contact details and opening hours."""

from contact.models.details import ContactDetails
from contact.models.hours import OpeningHours, SpecialDay

__all__ = ["ContactDetails", "OpeningHours", "SpecialDay"]
