from django.urls import reverse
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from enquiries.admin.viewset import EnquiryViewSet
from enquiries.mails.delivery import send_due_emails
from enquiries.news.admin import NewsListViewSet
from enquiries.news.privacy import NEWS
from enquiries.privacy import ENQUIRIES

register_snippet(EnquiryViewSet)
register_snippet(NewsListViewSet)
hooks.register("send_waiting_mails", send_due_emails)
hooks.register("personal_data", lambda: ENQUIRIES)
hooks.register("personal_data", lambda: NEWS)
# The forms list the services.
hooks.register("extra_paths", lambda page: [reverse("booking"), reverse("voucher")])
