"""How many enquiries and e-mails wait for staff, for the menu and the admin home."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Q
from django.http import HttpRequest

from enquiries.mails.queue import undelivered
from enquiries.models import Enquiry, EnquiryMail


class Waiting(NamedTuple):
    """Numbers of new and held enquiries and of undelivered e-mails; when the last one was sent."""

    new: int
    held: int
    undelivered: int
    last_sent: datetime | None


def waiting(request: HttpRequest) -> Waiting:
    """The numbers, queried once per request."""
    found: Waiting | None = getattr(request, "_waiting_enquiries", None)
    if found is None:
        found = count_waiting()
        request._waiting_enquiries = found  # type: ignore[attr-defined]
    return found


def count_waiting() -> Waiting:
    """The numbers, in one query. `distinct`, because an enquiry has up to two e-mails."""
    status, sent = Enquiry.Status, Q(mails__state=EnquiryMail.State.SENT)
    return Waiting(
        **Enquiry.objects.order_by().aggregate(
            new=Count("pk", filter=Q(status=status.NEW), distinct=True),
            held=Count("pk", filter=Q(status=status.HELD), distinct=True),
            undelivered=Count("mails", filter=undelivered("mails__"), distinct=True),
            last_sent=Max("mails__changed", filter=sent),
        )
    )
