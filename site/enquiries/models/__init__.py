"""Enquiries with preferred times, events and emails; consents to news."""

from enquiries.models.enquiry import Enquiry, EnquiryEvent, EnquiryMail, PreferredTime
from enquiries.models.news import NewsConsent

__all__ = ["Enquiry", "EnquiryEvent", "EnquiryMail", "NewsConsent", "PreferredTime"]
