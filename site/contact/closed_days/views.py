"""Add, change and remove closed days; asks before other days or another notice are replaced."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Site

from contact import outdated
from contact.closed_days import notice
from contact.closed_days.forms import SpecialDayForm
from contact.models import ContactDetails, SpecialDay
from contact.models.opening import LOOK_AHEAD_DAYS
from core.guide import guide_button
from core.models import SiteIdentity

FORM_TEMPLATE = "contact/admin/closed_days_form.html"


class SpecialDayFormMixin:
    """The form of CreateView and EditView with a question before something is replaced."""

    def form_valid(self, form: SpecialDayForm) -> HttpResponse:
        with transaction.atomic():
            # Concurrent saves wait, so that the second sees the rows of the first.
            details = ContactDetails.objects.select_for_update()
            details.filter(pk=form.instance.details.pk).first()
            lines = form.replaced()
            confirmed = " | ".join(lines)
            if lines and self.request.POST.get("replace") != confirmed:  # type: ignore[attr-defined]
                self.form = form
                self.submit_button_label = "Replace and save"
                question = {"form": form, "replaced": lines, "confirmed": confirmed}
                return self.render_to_response(self.get_context_data(**question))  # type: ignore[attr-defined]
            response = super().form_valid(form)  # type: ignore[misc]
        if form.has_new_times:
            outdated.notify(self.request, outdated.HOURS)  # type: ignore[attr-defined]
        return response

    def get_success_buttons(self) -> list[Any]:
        """None: the list that follows leads to the days."""
        return []

    def get_success_message(self, *args: Any) -> str:
        """What visitors read from now on, and where."""
        form: SpecialDayForm = self.form
        day: SpecialDay = form.instance
        start = day.date - timedelta(days=LOOK_AHEAD_DAYS)
        when = "now" if start <= timezone.localdate() else f"from {date_format(start, 'j F')}"
        text = f"Saved. Visitors read “{day}” on every page, {when}."
        if form.wants_notice:
            starts = form.identity.notice_starts
            begins = "now" if starts <= timezone.now() else f"from {date_format(starts, 'j F')}"
            return f"{text} The notice stands above every page {begins}, until the end of the last day."
        if form.had_notice or form.replaced_notice:
            return f"{text} The notice above every page is gone."
        return text


class AddView(SpecialDayFormMixin, generic.CreateView):
    """Prefilled from the query: `?date=2026-12-16&reason=Day of Reconciliation`."""

    template_name = FORM_TEMPLATE
    page_title = "We are closed"
    submit_button_label = "Save and show visitors"
    submit_button_active_label = "Saving…"
    error_message = "Not saved yet: look at the lines in red."

    @property
    def header_buttons(self) -> list[HeaderButton]:
        return [guide_button("prices-and-hours")]

    def get_page_subtitle(self) -> str:
        return "We are closed, or open at other hours"

    def get_initial_form_instance(self) -> SpecialDay:
        site = Site.find_for_request(self.request)
        details = ContactDetails.for_site(site) if site else ContactDetails.for_default_site()
        return SpecialDay(details=details)

    def get_initial(self) -> dict[str, Any]:
        given = self.request.GET
        return {name: given[name] for name in ("date", "last_date", "reason") if name in given}


class EditView(SpecialDayFormMixin, generic.EditView):
    template_name = FORM_TEMPLATE
    submit_button_label = "Save and show visitors"
    delete_item_label = "Remove"
    error_message = "Not saved yet: look at the lines in red."


class RemoveView(generic.DeleteView):
    page_title = "Remove"

    @property
    def has_notice(self) -> bool:
        return SiteIdentity.for_site(self.object.details.site).notice_text == str(self.object)

    @property
    def confirmation_message(self) -> str:
        text = f"“{self.object}” goes from every page, and the ordinary week holds again."
        return f"{text} The notice above every page goes, too." if self.has_notice else text

    def delete_action(self) -> None:
        with transaction.atomic():
            self.notice_went = self.has_notice
            super().delete_action()
            outdated.mark(self.object.details, outdated.HOURS)
            if self.notice_went:
                notice.take_down(SiteIdentity.for_site(self.object.details.site))

    def get_success_message(self) -> str:
        outdated.notify(self.request, outdated.HOURS)
        what = " and the notice about it" if self.notice_went else ""
        return f"Removed: “{self.object}”{what}. Visitors see the ordinary week again."


class ListView(generic.IndexView):
    """The days from today on."""

    page_title = "Closed days"
    add_item_label = "We are closed …"
    default_ordering = "date"

    def get_base_queryset(self) -> QuerySet[SpecialDay]:
        return SpecialDay.objects.ending_from(timezone.localdate())
