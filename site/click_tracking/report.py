from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import path, reverse
from django.views.generic import View
from wagtail.admin.auth import permission_required
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton

from click_tracking import figures
from click_tracking.chart import draw
from click_tracking.period import KINDS, Period, PeriodForm
from click_tracking.placements import CHANNELS, PLACEMENTS
from text.spreadsheets import csv_response

PERMISSION = "contact.view_contacttap"
URL_NAME = "clicks_report"


class ClicksReport(WagtailAdminTemplateMixin, View):
    """The admin report on clicks in a period, for the owner."""

    page_title = "Taps"
    header_icon = "mobile-alt"
    template_name = "click_tracking/admin/report.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        address = f"{reverse('clicks_csv')}?{self.request.GET.urlencode()}"
        return [HeaderButton("Download as CSV", url=address, icon_name="download")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = PeriodForm({"period": "30", **self.request.GET.dict()})
        period = form.chosen()
        channels = figures.used_channels(period)
        rows = figures.rows_by(form.kind, period)
        return super().get_context_data(
            form=form,
            period=period,
            total=sum(row.total for row in rows),
            total_before=figures.total_in(period.before),
            channels=[(channel, CHANNELS[channel]) for channel in channels],
            chart=draw(figures.columns(period), channels),
            rows=[(row, row.cells(channels)) for row in rows],
            longest=max((row.total for row in rows), default=0),
            kind=dict(KINDS)[form.kind],
            **kwargs,
        )


def clicks_csv(request: HttpRequest) -> HttpResponse:
    """The daily totals of the period as CSV."""
    period = PeriodForm(request.GET).chosen()
    name = f"taps-{period.first:%Y-%m-%d}-to-{period.last:%Y-%m-%d}.csv"
    return csv_response(name, _csv_rows(period))


def _csv_rows(period: Period) -> Iterator[list[Any]]:
    yield ["Day", "Page", "Channel", "Place", "Taps"]
    for row in figures.clicks_in(period).order_by("day", "page_number", "channel", "placement"):
        yield [
            row.day.isoformat(),
            row.page_title or figures.NO_PAGE,
            CHANNELS.get(row.channel, row.channel),
            PLACEMENTS.get(row.placement, row.placement),
            row.total,
        ]


class ClicksMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PERMISSION)


def menu_item() -> ClicksMenuItem:
    return ClicksMenuItem("Taps", reverse(URL_NAME), icon_name="mobile-alt", order=170)


def admin_urls() -> list:
    may_see = permission_required(PERMISSION)
    return [
        path("taps/", may_see(ClicksReport.as_view()), name=URL_NAME),
        path("taps/csv/", may_see(clicks_csv), name="clicks_csv"),
    ]
