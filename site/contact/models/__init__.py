"""Contact details and opening hours."""

from contact.models.details import ContactDetails
from contact.models.hours import OpeningHours, SpecialDay
from contact.models.outdated import OutdatedPlace

__all__ = ["ContactDetails", "OpeningHours", "OutdatedPlace", "SpecialDay"]
