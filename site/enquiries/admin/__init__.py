"""The inbox: what visitors sent, as the front desk works through it."""

from enquiries.admin.viewset import EnquiryViewSet

__all__ = ["EnquiryViewSet"]
