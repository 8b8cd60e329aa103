"""The form “We are closed, or open from … to …, from … to …, because …”."""

from datetime import timedelta
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList

from contact import outdated
from contact.closed_days import notice, replaced
from contact.models import SpecialDay
from core.models import SiteIdentity

# A later date is a typing error in the year.
MAX_AHEAD = timedelta(days=2 * 366)


class SpecialDayForm(WagtailAdminModelForm):
    also_notice = forms.BooleanField(
        label="Also as a notice above every page",
        required=False,
        initial=True,
        help_text="It goes by itself at the end of the last day.",
    )
    notice_from = forms.TypedChoiceField(
        label="The notice stands there from",
        choices=notice.CHOICES,
        coerce=int,
        required=False,
        initial=notice.NOW,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.identity = SiteIdentity.for_site(self.instance.details.site)
        # The line of the stored days, which is the text of their notice.
        self.stored_line = str(self.instance) if self.instance.pk else ""
        self.stored_times = times(self.instance)
        self.had_notice = bool(self.stored_line) and self.identity.notice_text == self.stored_line
        self.overlaps: list[replaced.Overlap] = []
        self.replaced_notice = ""
        if not self.for_user.has_perm("core.change_siteidentity"):
            del self.fields["also_notice"], self.fields["notice_from"]
        elif self.instance.pk:
            self.initial["also_notice"] = self.had_notice
            self.initial["notice_from"] = notice.days_before(self.identity, self.instance)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        first, last = cleaned.get("date"), cleaned.get("last_date") or cleaned.get("date")
        today = timezone.localdate()
        if first and first > today + MAX_AHEAD:
            self.add_error("date", "This is more than two years away. Look at the year.")
        elif first and last and first <= last < today:
            field = "last_date" if cleaned.get("last_date") else "date"
            self.add_error(field, "This day has passed. Look at the year.")
        return cleaned

    @property
    def wants_notice(self) -> bool:
        """Without the right to the notice it follows its days."""
        if "also_notice" in self.fields:
            return self.cleaned_data["also_notice"]
        return self.had_notice

    @property
    def has_new_times(self) -> bool:
        """Whether the hours of any day differ, for a valid form."""
        return times(self.instance) != self.stored_times

    def replaced(self) -> list[str]:
        """What saving would replace, as lines for the user; for a valid form."""
        self.overlaps = replaced.overlaps(self.instance)
        self.replaced_notice = replaced.replaced_notice(
            self.identity, self.stored_line, self.overlaps, self.wants_notice
        )
        lines = [*map(str, self.overlaps), *replaced.changed_holidays(self.instance)]
        if self.replaced_notice:
            lines.append(f"The notice above every page: “{self.replaced_notice}”")
        return lines

    def save(self, commit: bool = True) -> SpecialDay:
        """Save the row and its notice, and remove what `replaced` found."""
        replaced.replace(self.overlaps)
        day = super().save(commit)
        if self.has_new_times:
            outdated.mark(day.details, outdated.HOURS)
        if self.wants_notice:
            notice.put_up(self.identity, day, self._days_before())
        elif self.had_notice or self.replaced_notice:
            notice.take_down(self.identity)
        return day

    def _days_before(self) -> int:
        if "notice_from" in self.fields:
            return self.cleaned_data["notice_from"]
        return notice.days_before(self.identity, self.instance)


def times(day: SpecialDay) -> tuple[Any, ...]:
    return day.date, day.last, day.opens, day.closes


edit_handler = ObjectList(
    [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("date"), FieldPanel("last_date")]),
                FieldPanel("reason"),
                FieldPanel("also_notice"),
                FieldPanel("notice_from"),
            ],
            heading="Closed",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")])],
            heading="Open at other hours",
            help_text="Leave both empty when you are closed. With hours, they hold on each of the "
            "days, Sundays and public holidays too.",
        ),
    ],
    base_form_class=SpecialDayForm,
)
