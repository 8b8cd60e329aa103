"""The inbox: what visitors sent, as the front desk works through it."""

from contact.admin.viewset import EnquiryViewSet

__all__ = ["EnquiryViewSet"]
