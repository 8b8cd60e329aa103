"""Panel on the admin home with links to common tasks."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from laces.components import Component
from wagtail.models import Page

from articles.models import ArticleIndexPage
from contact.models import ContactDetails
from core.models import SiteIdentity
from enquiries.mails.queue import undelivered_mails
from enquiries.models import Enquiry
from services.models import ServiceIndexPage


class FirstSteps(Component):
    """Links to the tasks that the user has permission for."""

    name = "first_steps"
    template_name = "admin_home/first_steps.html"
    order = 50

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"steps": list(first_steps(parent_context["request"]))}


def first_steps(request: HttpRequest) -> Iterator[dict[str, str]]:
    user = request.user
    articles: Page | None = ArticleIndexPage.objects.first()
    services: Page | None = ServiceIndexPage.objects.first()
    yield from waiting_enquiries(request)
    if articles and articles.permissions_for_user(user).can_add_subpage():
        yield {
            "icon": "edit",
            "title": "Write an article",
            "text": "Start a new one. Nobody sees it before you publish it.",
            "url": reverse("wagtailadmin_pages:add", args=["articles", "articlepage", articles.pk]),
        }
    if services:
        yield {
            "icon": "tasks",
            "title": "Change a service or a price",
            "text": "Choose the massage, correct it, publish.",
            "url": reverse("wagtailadmin_explore", args=[services.pk]),
        }
    if user.has_perm("contact.change_contactdetails"):
        yield {
            "icon": "mobile-alt",
            "title": "Number, hours and closed days",
            "text": f"Written once; every page follows.{next_holiday(request)}",
            "url": setting_url(ContactDetails),
        }
    if user.has_perm("core.change_siteidentity"):
        yield {
            "icon": "warning",
            "title": "Put up a notice",
            "text": "A line above every page, for as long as you say.",
            "url": setting_url(SiteIdentity),
        }


def waiting_enquiries(request: HttpRequest) -> Iterator[dict[str, str]]:
    """New and held enquiries and unsent e-mails, if there are any."""
    if not request.user.has_perm("contact.view_enquiry"):
        return
    inbox = reverse("wagtailsnippets_contact_enquiry:list")
    if new := Enquiry.objects.filter(status=Enquiry.Status.NEW).count():
        yield {
            "icon": "mail",
            "title": f"{new} new {'enquiry' if new == 1 else 'enquiries'}",
            "text": "Somebody waits for an answer.",
            "url": inbox,
        }
    if held := Enquiry.objects.filter(status=Enquiry.Status.HELD).count():
        yield {
            "icon": "no-view",
            "title": f"{held} held {'enquiry' if held == 1 else 'enquiries'}",
            "text": f"Look whether a person wrote {'it' if held == 1 else 'them'}: "
            "the visitor was sent nothing.",
            "url": f"{inbox}?show=held",
        }
    if unsent := undelivered_mails().count():
        yield {
            "icon": "warning",
            "title": f"{unsent} {'mail' if unsent == 1 else 'mails'} not sent",
            "text": "See what is wrong, and send again.",
            "url": f"{inbox}?mails=trouble",
        }


def next_holiday(request: HttpRequest) -> str:
    """The opening hours shown to visitors for the next public holiday."""
    holiday = ContactDetails.for_request(request).next_holiday
    if holiday is None:
        return ""
    hours = ", ".join(holiday.hours) or "closed"
    return f" Next public holiday: {holiday.reason}, {date_format(holiday.date, 'j F')}: {hours}."


def setting_url(model: type[ContactDetails] | type[SiteIdentity]) -> str:
    return reverse("wagtailsettings:edit", args=[model._meta.app_label, model._meta.model_name])


def add_first_steps(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    panels.append(FirstSteps())
