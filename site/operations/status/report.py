"""The report "Is all well?" and its line on the admin home, for users with PERMISSION."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.views.generic import View
from laces.components import Component
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from contact.models import ContactDetails
from enquiries.waiting import waiting
from operations.status import jobs, machine
from operations.status.reading import Reading, State

PERMISSION = "auth.change_user"
URL_NAME = "status_report"
TITLE = "Is all well?"


def readings(request: HttpRequest) -> list[Reading]:
    return [
        *quick_readings(request),
        machine.certificate(request),
        *(machine.store(which) for which in machine.STORES),
        machine.version(),
    ]


def quick_readings_for(request: HttpRequest) -> list[Reading]:
    """The quick readings, taken once per request, from what it has queried already."""
    found: list[Reading] | None = getattr(request, "_quick_readings", None)
    if found is None:
        found = quick_readings(request)
        request._quick_readings = found  # type: ignore[attr-defined]
    return found


def quick_readings(request: HttpRequest | None = None) -> list[Reading]:
    """Readings that need no network connection. With a request, they use what it has queried."""
    runs = jobs.last_runs()
    mails = waiting(request) if request else None
    details = ContactDetails.for_request(request) if request else None
    found = [jobs.backup(runs), jobs.mail(mails), jobs.recipient(details)]
    found += [jobs.scheduler(runs), machine.disk()]
    return [*found, jobs.edge_refresh()] if settings.EDGE_URL else found


def summary(found: list[Reading]) -> str:
    """One sentence with the names of all readings that need attention."""
    unwell = [one.name.lower() for one in found if one.state in (State.ACT, State.LOOK)]
    if unwell:
        names = " and ".join([", ".join(unwell[:-1]), unwell[-1]] if unwell[1:] else unwell)
        return f"Not everything is well: {names}."
    if any(one.state is State.UNKNOWN for one in found):
        return "All that is known is well."
    return "All is well."


def worst_state(found: list[Reading]) -> State:
    states = [one.state for one in found]
    return next((state for state in (State.ACT, State.LOOK) if state in states), State.WELL)


class StatusReport(WagtailAdminTemplateMixin, View):
    page_title = TITLE
    header_icon = "circle-check"
    template_name = "operations/admin/status_report.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        found = readings(request)
        return self.render_to_response(
            self.get_context_data(readings=found, line=summary(found), state=worst_state(found))
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


class StatusLine(Component):
    """Panel on the admin home: the summary, with a link to the report."""

    name = "status_report"
    template_name = "operations/admin/status_line.html"
    order = 60

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        found = quick_readings_for(parent_context["request"])
        return {"line": summary(found), "state": worst_state(found), "url": reverse(URL_NAME)}


def add_status_line(request: HttpRequest, panels: list[Component]) -> None:
    if request.user.has_perm(PERMISSION):
        panels.append(StatusLine())


class StatusMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


def menu_item() -> MenuItem:
    return StatusMenuItem(TITLE, reverse(URL_NAME), icon_name="circle-check", order=10)


def urls() -> list[URLPattern]:
    view = permission_required(PERMISSION)(StatusReport.as_view())
    return [path("reports/is-all-well/", view, name=URL_NAME)]
