"""The admin view of all prices, its URL and its menu item."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.formats import date_format
from django.views.generic import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from core.guide import guide_button
from services.models import ServiceIndexPage, ServicePage
from services.prices.form import PricesForm

URL_NAME = "service_prices"
TITLE = "Prices"
# More changed services than this are counted in the message.
NAMED_CHANGES = 3


def can_change_prices(user: Any) -> bool:
    return page_permission_policy.user_has_permission(user, "publish")


class PricesView(WagtailAdminTemplateMixin, View):
    page_title = TITLE
    header_icon = "tag"
    template_name = "services/admin/prices.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not can_change_prices(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._render(PricesForm(request.user))

    def post(self, request: HttpRequest) -> HttpResponse:
        with transaction.atomic():
            # One after the other, so that each compares with what the one before saved.
            list(Page.objects.select_for_update().filter(pk__in=ServicePage.objects.values("pk")))
            form = PricesForm(request.user, request.POST)
            if not form.is_valid():
                return self._render(form)
            changes, hidden = form.save(), form.hide()
        if changes:
            messages.success(request, message(changes, form.cleaned_data["starts"]))
        if hidden:
            messages.success(request, " ".join(hidden))
        if not changes and not hidden:
            messages.info(request, "Nothing was changed: visitors see these prices already.")
        return redirect(URL_NAME)

    def _render(self, form: PricesForm) -> HttpResponse:
        index = ServiceIndexPage.objects.first()
        return self.render_to_response(self.get_context_data(form=form, index=index))

    @property
    def header_buttons(self) -> list[HeaderButton]:
        return [guide_button("prices-and-hours")]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def message(changes: list[str], starts: date | None) -> str:
    """What was changed in each service, and when visitors see it."""
    when = f"from {date_format(starts, 'j F Y')}" if starts else "now"
    if len(changes) > NAMED_CHANGES:
        return f"Visitors see the new prices of {len(changes)} services {when}."
    return f"Visitors see it {when}: {'. '.join(changes)}."


class PricesMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_change_prices(request.user)


def menu_item() -> MenuItem:
    return PricesMenuItem(TITLE, reverse(URL_NAME), name="prices", icon_name="tag", order=140)


def urls() -> list[URLPattern]:
    return [path("prices/", PricesView.as_view(), name=URL_NAME)]
