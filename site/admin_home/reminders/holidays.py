"""Public holidays on which nobody has decided whether the spa is open."""

from collections.abc import Iterator
from datetime import date

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_required
from wagtail.log_actions import log
from wagtail.models import Site

from admin_home.reminders.reminder import Choice, Reminder
from contact import outdated
from contact.models import ContactDetails, SpecialDay

PERMISSION = "contact.change_contactdetails"
URL_NAME = "decide_holiday"
OPEN, CLOSED = "open", "closed"
CHOICES = (Choice("Closed", CLOSED), Choice("Open as usual", OPEN))
DAYS_AHEAD = 45
# So many at once; the others follow.
SHOWN = 2


def reminders(request: HttpRequest) -> Iterator[Reminder]:
    if not request.user.has_perm(PERMISSION):
        return
    details = ContactDetails.for_request(request)
    if details.site_id is None:
        return
    form = reverse("wagtailsettings:edit", args=["contact", "contactdetails", details.site_id])
    for place, day, name in details.undecided_holidays(DAYS_AHEAD)[:SHOWN]:
        yield Reminder(
            f"{name}, {date_format(day, 'l j F')}: open or closed?",
            "The site says “closed” until you decide.",
            f"{form}#id_open_holidays_{place}",
            reverse(URL_NAME),
            day.isoformat(),
            CHOICES,
        )


@permission_required(PERMISSION)
@require_POST
def decide(request: HttpRequest) -> HttpResponse:
    """Store the decision: closed as a special day, open as a tick of "Open as usual on"."""
    site = Site.find_for_request(request)
    chosen = request.POST.get("subject", ""), request.POST.get("choice", "")
    with transaction.atomic():
        details = ContactDetails.objects.select_for_update().filter(site=site).first()
        holidays = details.undecided_holidays(DAYS_AHEAD) if details else []
        found = [(day, name) for _, day, name in holidays if day.isoformat() == chosen[0]]
        if details is None or not found or chosen[1] not in (OPEN, CLOSED):
            messages.warning(request, "Nothing was changed: this day is decided already.")
            return redirect("wagtailadmin_home")
        [(day, name)] = found
        _store(details, day, name, chosen[1])
        outdated.mark(details, outdated.HOURS)
        log(instance=details, action="wagtail.edit")
    what = "open as usual" if chosen[1] == OPEN else "closed"
    messages.success(request, f"Visitors read that you are {what} on {date_format(day, 'j F')}.")
    outdated.notify(request, outdated.HOURS)
    return redirect("wagtailadmin_home")


def _store(details: ContactDetails, day: date, name: str, choice: str) -> None:
    if choice == CLOSED:
        SpecialDay.objects.create(details=details, date=day, reason=name)
    else:
        today = timezone.localdate().isoformat()
        coming = {known for known in details.open_holidays if known >= today}
        details.open_holidays = sorted({*coming, day.isoformat()})
        details.save(update_fields=["open_holidays"])


def urls() -> list[URLPattern]:
    return [path("holidays/decide/", decide, name=URL_NAME)]
