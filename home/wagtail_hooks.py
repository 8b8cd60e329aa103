from wagtail import hooks

from core.visibility import visible
from home.models import ContactPage, StandardPage

hooks.register("contact_page", lambda: visible(ContactPage.objects).first())
hooks.register("standard_pages", lambda: visible(StandardPage.objects))
