"""What the checklist of the admin says about mail and backup."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from contact.models import ContactDetails
from core.checklist import Unfinished
from core.models import SiteIdentity
from enquiries.waiting import waiting
from operations.status import report
from operations.status.jobs import BACKUP, MAIL
from operations.status.reading import State

# Django's backends that send nothing.
KEEPS_MAILS = ("filebased.EmailBackend", "console.EmailBackend", "dummy.EmailBackend")


def unfinished(request: HttpRequest) -> Iterator[Unfinished]:
    """Hook `unfinished_steps`."""
    url = reverse(report.URL_NAME)
    for reading in report.quick_readings_for(request):
        step = {BACKUP: "backup", MAIL: "mail"}.get(reading.name)
        if step and reading.state is not State.WELL:
            text = " ".join(part for part in (reading.says, reading.do) if part)
            yield Unfinished(step, text, url)
    yield from _first_mail(request)


def _first_mail(request: HttpRequest) -> Iterator[Unfinished]:
    """The site sees that a mail server took a mail, and only the owner whether it arrived."""
    to = ContactDetails.for_request(request).enquiries_to
    confirmed = f"mail:{to}"
    if settings.EMAIL_BACKEND.endswith(KEEPS_MAILS):
        text = "This copy of the site sends no mails: it keeps them on its own disk."
        yield Unfinished("mail", text, reverse(report.URL_NAME))
    if not to or confirmed in SiteIdentity.for_request(request).confirmed:
        return
    if waiting(request).last_sent:
        yield Unfinished(
            "mail",
            f"A mail about an enquiry went out. Has it arrived at {to}?",
            reverse("wagtailsnippets_contact_enquiry:list"),
            confirm="It has arrived",
            stored_as=confirmed,
        )
    else:
        text = "None has gone out yet. Write to yourself with the form on your site."
        yield Unfinished("mail", text, reverse("enquiry"))
