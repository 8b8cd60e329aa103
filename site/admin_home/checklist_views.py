"""The checklist on the first page until all is done, and always as a screen of the Help menu."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST
from django.views.generic import View
from laces.components import Component
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.log_actions import log
from wagtail.models import Site

from admin_home.checklist import checklist
from admin_home.still_missing import IDENTITY
from core.models import SiteIdentity

URL_NAME, CONFIRM_URL_NAME = "checklist", "confirm_step"
TITLE = "Make it yours"
# Steps on the first page, so that it stays short.
NEXT_STEPS = 3


def context(request: HttpRequest) -> dict[str, Any]:
    """What both templates read."""
    steps = checklist(request)
    return {
        "title": TITLE,
        "steps": steps,
        "next_steps": [step for step in steps if step.reasons][:NEXT_STEPS],
        "done_count": sum(not step.reasons for step in steps),
        "url": reverse(URL_NAME),
        "confirm_url": reverse(CONFIRM_URL_NAME),
        "next": request.path,
    }


class ChecklistPanel(Component):
    """Panel on the first page with the next steps; empty when all are done."""

    name = "checklist"
    template_name = "admin_home/checklist_panel.html"
    order = 53

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        return {**context(request), "csrf_token": get_token(request)}


class ChecklistView(WagtailAdminTemplateMixin, View):
    page_title = TITLE
    header_icon = "list-ol"
    template_name = "admin_home/admin/checklist.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**context(request)))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


@permission_required(IDENTITY)
@require_POST
def confirm_step(request: HttpRequest) -> HttpResponse:
    """Store that a value is right. Does nothing for a step that the site can judge by itself."""
    stored_as = request.POST.get("stored_as", "")
    site = Site.find_for_request(request)
    steps = checklist(request) if site and stored_as else []
    for step in (step for step in steps if step.stored_as == stored_as):
        identity = SiteIdentity.for_site(site)
        identity.confirm(stored_as)
        log(instance=identity, action="wagtail.edit")
        messages.success(request, f"Ticked off: {step.title}.")
    url = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(url, {request.get_host()}, request.is_secure())
    return redirect(url if is_ours else reverse(URL_NAME))


class ChecklistMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(IDENTITY)


def menu_item() -> MenuItem:
    return ChecklistMenuItem(TITLE, reverse(URL_NAME), icon_name="list-ol", order=20)


def add_checklist(request: HttpRequest, panels: list[Component]) -> None:
    """Hook `construct_homepage_panels`."""
    if request.user.has_perm(IDENTITY):
        panels.append(ChecklistPanel())


def urls() -> list[URLPattern]:
    view = permission_required(IDENTITY)(ChecklistView.as_view())
    return [
        path("help/make-it-yours/", view, name=URL_NAME),
        path("help/make-it-yours/confirm/", confirm_step, name=CONFIRM_URL_NAME),
    ]
