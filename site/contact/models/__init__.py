"""The one contact record, the opening hours, and what visitors send."""

from contact.models.details import ContactDetails
from contact.models.enquiry import Enquiry, EnquiryEvent, EnquiryMail, PreferredTime
from contact.models.hours import OpeningHours, SpecialDay
from contact.models.network import NetworkCount, NetworkSalt
from contact.models.news import NewsConsent
from contact.models.taps import ContactTap

__all__ = [
    "ContactDetails",
    "ContactTap",
    "Enquiry",
    "EnquiryEvent",
    "EnquiryMail",
    "NetworkCount",
    "NetworkSalt",
    "NewsConsent",
    "OpeningHours",
    "PreferredTime",
    "SpecialDay",
]
