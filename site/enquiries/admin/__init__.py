"""The inbox in the Wagtail admin: list, detail view, actions, calendar file and export."""

from enquiries.admin.viewset import EnquiryViewSet

__all__ = ["EnquiryViewSet"]
