"""The one contact record, the opening hours, and what visitors send."""

from contact.models.details import ContactDetails
from contact.models.enquiry import Enquiry, EnquiryEvent, EnquiryMail, PreferredTime
from contact.models.hours import OpeningHours, SpecialDay

__all__ = [
    "ContactDetails",
    "Enquiry",
    "EnquiryEvent",
    "EnquiryMail",
    "OpeningHours",
    "PreferredTime",
    "SpecialDay",
]
