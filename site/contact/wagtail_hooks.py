from wagtail.snippets.models import register_snippet

from contact.admin import EnquiryViewSet

register_snippet(EnquiryViewSet)
