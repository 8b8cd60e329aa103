"""The URLconf of the site with a page for each block and component, in all states."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import path
from wagtail.blocks import Block
from wagtail.contrib.settings.context_processors import settings as site_settings

from contact.models import ContactDetails
from core.models import SiteIdentity
from palms import urls as site
from tests.factories.blocks import every_block
from tests.states import samples
from tests.states.blocks import states

PAGE = """<!doctype html><html lang="en-ZA"><head><meta charset="utf-8"><title>States</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/site.css"></head><body><main>%s</main>
<script type="module" src="/static/site.js"></script></body></html>"""
STATE = '<section data-state="%s"><h2>%s</h2><div class="%s">%s</div></section>'
Shown = Iterator[tuple[str, str]]


def of_block(block: Block) -> Callable[[HttpRequest], Shown]:
    def show(request: HttpRequest) -> Shown:
        context = {"request": request, **site_settings(request)}
        for label, value in states(block):
            yield label, block.render(value, context=context)

    return show


def of_component(component: samples.Component) -> Callable[[HttpRequest], Shown]:
    def show(request: HttpRequest) -> Shown:
        # Context that page templates pass to many components.
        shared = {
            "identity": SiteIdentity.for_request(request),
            "details": ContactDetails.for_request(request),
        }
        template = f"{component.name}.html"
        for label, inputs in component.states(request).items():
            yield label, render_to_string(template, shared | inputs, request)

    return show


def state_url(kind: str, name: str) -> str:
    return f"/states/{kind}/{name}/"


# By URL: the CSS class of the surrounding element, and the function that renders the states.
SHOWN = {
    state_url("blocks", name): ("stream", of_block(block)) for name, block in every_block().items()
}
SHOWN |= {
    state_url("components", one.name): ("" if one.wide else "wrap", of_component(one))
    for one in samples.COMPONENTS
}


def show_states(request: HttpRequest) -> HttpResponse:
    around, show = SHOWN[request.path]
    parts = [STATE % (label, label, around, html) for label, html in show(request)]
    return HttpResponse(PAGE % "".join(parts))


urlpatterns = [
    *(path(one[1:], show_states) for one in SHOWN),
    *site.urlpatterns,
]
handler404, handler500 = site.handler404, site.handler500
