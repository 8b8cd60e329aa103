"""Panel on the admin home with content that is still missing."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.decorators.http import require_POST
from laces.components import Component
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.log_actions import log
from wagtail.models import Page, Site
from wagtail.permission_policies.pages import PagePermissionPolicy

from articles.models import ArticleIndexPage, ArticlePage
from caching.content import cached
from contact.models import ContactDetails
from contact.privacy_notice import PRIVACY_SLUG
from core.models import SiteIdentity
from home.models import ContactPage, HomePage, StandardPage
from services.models import ServicePage, ServicePrice
from team.models import TeamMember

CONTACT, IDENTITY, TEAM = (
    "contact.change_contactdetails",
    "core.change_siteidentity",
    "team.add_teammember",
)
PAGES = "pages"
TERMS_SLUG = "terms"
DEMONSTRATION_ENDS = "end_demonstration"


class Missing(NamedTuple):
    """A missing item, the URL of its field, and the permission that it needs.

    With a `step` it belongs to that step of the checklist, which shows it to the owner.
    """

    right: str
    title: str
    text: str
    url: str
    step: str = ""


class StillMissing(Component):
    """Empty when nothing is missing that the user may fill in."""

    name = "still_missing"
    template_name = "admin_home/still_missing.html"
    order = 55

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        identity = SiteIdentity.for_request(request)
        return {
            "lines": still_missing(request),
            "is_demonstration": identity.is_demonstration and request.user.has_perm(IDENTITY),
            "end_url": reverse(DEMONSTRATION_ENDS),
            "csrf_token": get_token(request),
        }


def still_missing(request: HttpRequest) -> list[Missing]:
    """The items that this user may fill in."""
    user = request.user
    rights = {right: user.has_perm(right) for right in (CONTACT, TEAM)}
    rights[PAGES] = PagePermissionPolicy().user_has_permission(user, "change")
    # The owner sees the lines of the checklist there.
    in_checklist = user.has_perm(IDENTITY)
    return [
        line
        for line in all_missing(request)
        if rights[line.right] and not (in_checklist and line.step)
    ]


def all_missing(request: HttpRequest) -> list[Missing]:
    """The items of all users; cached until content changes."""
    site = Site.find_for_request(request)
    if site is None:
        return []
    return cached(
        f"still-missing:{site.pk}",
        lambda: [*_in_contact_details(request), *_in_pages(), *_in_team()],
    )


def _in_contact_details(request: HttpRequest) -> Iterator[Missing]:
    details = ContactDetails.for_request(request)
    url = reverse("wagtailsettings:edit", args=["contact", "contactdetails"])
    phone, street = details.phone or details.whatsapp, details.street_address and details.city
    officer = details.information_officer
    wanted = [
        (phone, "number", "phone", "Your number", "For calls and WhatsApp."),
        (street, "address", "street_address", "Your address", "Street and town."),
        (
            details.map_link,
            "address",
            "map_link",
            "Your place on the map",
            "The link to the spa from your maps app.",
        ),
        (
            officer,
            "privacy",
            "information_officer",
            "Information Officer",
            "The law asks who answers for data.",
        ),
        (
            details.week,
            "hours",
            "opening_hours-FORMS",
            "Opening hours",
            "One row for each day you are open.",
        ),
        (
            details.enquiries_to,
            "mail",
            "enquiries_to",
            "Where enquiries go",
            "The address that gets a mail for each.",
        ),
    ]
    for there, step, field, title, text in wanted:
        if not there:
            yield Missing(CONTACT, title, text, f"{url}#id_{field}", step)


def _in_pages() -> Iterator[Missing]:
    services = (
        ServicePage.objects.live()
        .order_by("path")
        .annotate(priced=Exists(ServicePrice.objects.filter(page=OuterRef("pk"))))
        .values_list("pk", "title", "priced", "hero_image")
    )
    for pk, title, priced, picture in services:
        url = reverse("wagtailadmin_pages:edit", args=[pk])
        if not priced:
            text = "One row for each length."
            yield Missing(PAGES, f"Prices: {title}", text, f"{url}#id_prices-FORMS", "prices")
        if not picture:
            text = "Hands at work, or the room."
            yield Missing(
                PAGES, f"A picture: {title}", text, f"{url}#id_hero_image-chooser", "pictures"
            )
    yield from _on_contact_page()
    yield from _in_articles()
    slugs = (PRIVACY_SLUG, TERMS_SLUG)
    there = set(StandardPage.objects.live().filter(slug__in=slugs).values_list("slug", flat=True))
    home = HomePage.objects.first()
    for slug, step, title, text in (
        (PRIVACY_SLUG, "privacy", "Privacy page", "The forms lead to it."),
        (TERMS_SLUG, "", "Terms", "For bookings, vouchers, and visits cancelled late."),
    ):
        if home and slug not in there:
            url = reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])
            text = f"{text} A page whose address ends in “{slug}”."
            yield Missing(PAGES, title, text, url, step)


def _on_contact_page() -> Iterator[Missing]:
    page = ContactPage.objects.live().defer("body").first()
    if page is None:
        return
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for there, field, title, text in (
        (
            page.directions,
            "directions",
            "The way to you",
            "What people look for once the map has brought them.",
        ),
        (page.parking, "parking", "Parking", "Where a car can stand, and what it costs."),
        (page.access, "access", "Steps and access", "Stairs, a lift, the width of the door."),
        (
            page.door_id,
            "door-chooser",
            "A picture of your door",
            "As people see it from the street.",
        ),
    ):
        if not there:
            yield Missing(PAGES, title, text, f"{url}#id_{field}")


def _in_articles() -> Iterator[Missing]:
    articles = ArticlePage.objects.live()
    index: Page | None = ArticleIndexPage.objects.first()
    if index is None:
        return
    url = reverse("wagtailadmin_explore", args=[index.pk])
    for field, title, text in (
        ("author", "Who wrote it", "A name that readers can trust."),
        ("reviewer", "Who checked it", "Somebody qualified who has read the sources."),
    ):
        if number := articles.filter(**{field: None}).count():
            of = "1 article" if number == 1 else f"{number} articles"
            yield Missing(PAGES, f"{title}: {of}", text, url)


def _in_team() -> Iterator[Missing]:
    people = TeamMember.objects.values_list("is_therapist", "is_reviewer")
    therapists, reviewers = (any(row[place] for row in people) for place in (0, 1))
    url = reverse("wagtailsnippets_team_teammember:add")
    if not therapists:
        text = "Name and face of each person who gives massages."
        yield Missing(TEAM, "Your therapists", text, f"{url}#id_name", "people")
    if not reviewers:
        text = "The qualified person who checks what articles say about health."
        yield Missing(TEAM, "A reviewer", text, url)


def add_still_missing(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(StillMissing())


@permission_required(IDENTITY)
@require_POST
def end_demonstration(request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    identity = SiteIdentity.for_site(site) if site else None
    if identity and identity.is_demonstration:
        identity.is_demonstration = False
        identity.save()
        log(instance=identity, action="wagtail.edit")
        messages.success(request, "The site no longer says that it is a demonstration.")
    return redirect("wagtailadmin_home")


def urls() -> list[URLPattern]:
    return [path("demonstration/end/", end_demonstration, name=DEMONSTRATION_ENDS)]
