"""Panel on the admin's first page: where else to change a number or hours, with a tick for each."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST
from laces.components import Component
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.models import Site

from caching.content import bump_version, cached
from contact.models import ContactDetails, OutdatedPlace
from contact.outdated import HOURS, LIST_ID, NUMBER

PERMISSION = "contact.change_contactdetails"
URL_NAME = "tick_outdated_place"
GOOGLE, WHATSAPP, INSTAGRAM, DOOR = OutdatedPlace.Place
URLS = {GOOGLE: "https://business.google.com/"}
DIRECTIONS = {
    (NUMBER, GOOGLE): "Edit profile, then Contact.",
    (NUMBER, WHATSAPP): "In the app: Settings, Account, Change number.",
    (NUMBER, INSTAGRAM): "If you are there: edit the profile, then the contact options.",
    (NUMBER, DOOR): "Cards and price lists, too.",
    (HOURS, GOOGLE): "Edit profile, then Hours; closed days under Special hours.",
    (HOURS, WHATSAPP): "In the app: Business profile, then Hours. An away message for closed days.",
    (HOURS, INSTAGRAM): "If you are there: the text under your name, and a post for closed days.",
    (HOURS, DOOR): "What people read when nobody answers.",
}


class Line(NamedTuple):
    title: str
    text: str
    url: str
    action: str


class Group(NamedTuple):
    """The places of one change, with a sentence about it."""

    text: str
    lines: list[Line]


class OutdatedPlaces(Component):
    """Empty when nothing is to be changed elsewhere."""

    name = "outdated_places"
    template_name = "admin_home/outdated_places.html"
    order = 51

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {"groups": groups(request), "id": LIST_ID, "csrf_token": get_token(request)}


def groups(request: HttpRequest) -> list[Group]:
    """Cached until content changes or a place is ticked off."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    places = OutdatedPlace.objects.filter(details__site=site)
    found = cached(f"outdated-places:{site.pk}", lambda: list(places))
    details = ContactDetails.for_request(request)
    return [
        Group(_sentence(details, list(rows)), list(map(_line, rows)))
        for rows in (list(rows) for _, rows in groupby(found, key=lambda row: row.subject))
    ]


def _sentence(details: ContactDetails, rows: list[OutdatedPlace]) -> str:
    day = date_format(timezone.localtime(rows[0].changed_at), "j F")
    if rows[0].subject == HOURS:
        return f"Your hours or closed days changed on {day}. Change them here, too:"
    phone, whatsapp = details.phone_text, details.whatsapp_text_number
    now = phone or whatsapp
    if phone and whatsapp and phone != whatsapp:
        now = f"{phone}, on WhatsApp {whatsapp}"
    is_now = f" It is now {now}." if now else ""
    return f"Your number changed on {day}.{is_now} Change it here, too:"


def _line(row: OutdatedPlace) -> Line:
    return Line(
        row.get_place_display(),
        DIRECTIONS[OutdatedPlace.Subject(row.subject), OutdatedPlace.Place(row.place)],
        URLS.get(OutdatedPlace.Place(row.place), ""),
        reverse(URL_NAME, args=[row.pk]),
    )


def add_outdated_places(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    if request.user.has_perm(PERMISSION):
        panels.append(OutdatedPlaces())


@permission_required(PERMISSION)
@require_POST
def tick(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one place off the list. A later change has rows of its own, which this leaves."""
    rows = OutdatedPlace.objects.filter(pk=pk, details__site=Site.find_for_request(request))
    with transaction.atomic():
        row = rows.first()
        rows.delete()
        bump_version()
    if row:
        messages.success(request, f"Ticked off: {row.get_place_display()}.")
    else:
        messages.info(request, "This was ticked off already, or has changed again since.")
    return redirect(f"{reverse('wagtailadmin_home')}#{LIST_ID}")


def urls() -> list[URLPattern]:
    return [path("elsewhere/<int:pk>/done/", tick, name=URL_NAME)]
