from wagtail import hooks
from wagtail.snippets.models import register_snippet

from contact.admin import EnquiryViewSet
from contact.structured_data import describe_spa

register_snippet(EnquiryViewSet)
hooks.register("describe_spa", describe_spa)
