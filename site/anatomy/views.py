"""The page of each body area, and the page that lists them all. They live in no page tree."""

from typing import Any

from django.apps import apps
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.defaultfilters import linebreaks_filter
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from anatomy.models import ShownArea, shown_areas
from core.freshness import fresh
from core.models import SiteIdentity
from core.seo import DESCRIPTION_LENGTH, Metadata, absolute_url, full_title, share_image

TITLE = "Areas of the body"
LEAD = "Where does it ache? Each place has what often plays a part, and when to see a doctor first."
# So many articles stand as cards; older ones follow as plain links.
CARDS = 2


@require_safe
def areas(request: HttpRequest) -> HttpResponse:
    """All areas that visitors see, on the drawing and as a list."""
    context = {
        "title": TITLE,
        "lead": LEAD,
        "areas": shown_areas(),
        "metadata": _metadata(request, TITLE, LEAD, reverse("areas")),
    }
    return render(request, "anatomy/areas.html", context)


@require_safe
def area(request: HttpRequest, slug: str) -> HttpResponse:
    """One area: what plays a part, when to see a doctor first, who helps, what to read."""
    found = next((area for area in shown_areas() if area.slug == slug), None)
    if found is None:
        raise Http404("No such area is shown")
    context = {
        "area": found,
        "others": [area for area in shown_areas() if area.slug != slug],
        "trail": [(TITLE, reverse("areas"))],
        "doctor": _doctor(found),
        "metadata": _metadata(request, found.name, found.description, found.url),
        **fresh(f"around-area:{found.pk}", lambda: _find_around(found)),
    }
    return render(request, "anatomy/area.html", context)


def _find_around(area: ShownArea) -> dict[str, Any]:
    """The live services and articles about the area, as their cards show them."""
    services = apps.get_model("services.ServicePage").objects.live().public()
    articles = apps.get_model("articles.ArticlePage").objects.live().public().newest_first()
    return {
        "services": list(services.filter(body_areas=area.pk).for_display()),
        "articles": list(articles.filter(body_areas=area.pk).for_display()[:CARDS]),
        "more_articles": area.live_articles[CARDS:],
    }


def _doctor(area: ShownArea) -> dict[str, Any]:
    """The area's safety text in the form of a safety note; nothing to show when it has none."""
    text = linebreaks_filter(area.see_doctor_first) if area.see_doctor_first else ""
    return {"urgency": "see_doctor", "title": "See a doctor first", "text": text}


def _metadata(request: HttpRequest, title: str, description: str, path: str) -> Metadata:
    identity = SiteIdentity.for_request(request)
    return Metadata(
        title=full_title(title, identity.name),
        description=Truncator(description).chars(DESCRIPTION_LENGTH),
        canonical=absolute_url(path, request),
        **share_image(identity.default_share_image, request),
    )
