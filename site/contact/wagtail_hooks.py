from django.urls import reverse
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from contact.admin import EnquiryViewSet
from contact.enquiries.delivery import deliver_due
from contact.news.admin import NewsListViewSet
from contact.news.privacy import NEWS
from contact.privacy.admin import enquiries_place, person_item, person_urls
from contact.structured_data import describe_spa
from contact.taps.report import admin_urls, menu_item

register_snippet(EnquiryViewSet)
register_snippet(NewsListViewSet)
hooks.register("send_waiting_mails", deliver_due)
hooks.register("describe_spa", describe_spa)
hooks.register("register_admin_urls", admin_urls)
hooks.register("register_admin_menu_item", menu_item)
hooks.register("personal_data", enquiries_place)
hooks.register("personal_data", lambda: NEWS)
hooks.register("register_admin_urls", person_urls)
hooks.register("register_reports_menu_item", person_item)
# Their forms offer the services.
hooks.register("paths_beside_the_tree", lambda page: [reverse("booking"), reverse("voucher")])
