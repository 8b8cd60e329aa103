"""The queue of emails about enquiries: `EnquiryMail` rows, saved in the enquiry's transaction.

The mail worker polls it every second (`delivery.send_due_emails`).
"""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.mails.smtp import CONFIGURATION_PROBLEM
from enquiries.models import Enquiry, EnquiryMail

# A row due for longer means that no mail worker runs.
OVERDUE_AFTER = timedelta(minutes=10)
# Visitors can type the address of a third person, whose mailbox must not be flooded.
MAX_COPIES, COPIES_PERIOD = 3, timedelta(days=1)

State = EnquiryMail.State


def add_mails(enquiry: Enquiry, mail_to: str, *, copy: bool = True) -> None:
    """Queue the enquiry's emails: to `mail_to` unless it is empty, and to the visitor if `copy`.

    Call it in the transaction that saves the enquiry. Idempotent. The visitor gets no copy once
    MAX_COPIES went to the same mailbox within COPIES_PERIOD.
    """
    if mail_to:
        enquiry.mails.get_or_create(to=EnquiryMail.To.SPA)
    if copy and enquiry.email and _recent_copies(enquiry) < MAX_COPIES:
        enquiry.mails.get_or_create(to=EnquiryMail.To.VISITOR)


def _recent_copies(enquiry: Enquiry) -> int:
    """The number of recent copies of other enquiries, sent or queued, to the same mailbox."""
    # A lock until the end of the transaction, so that concurrent forms are counted one by one.
    # SQLite has no row locks and needs none: its transactions are IMMEDIATE.
    list(ContactDetails.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    mailbox = _mailbox(enquiry.email)
    copies = EnquiryMail.objects.filter(
        to=EnquiryMail.To.VISITOR,
        changed__gte=timezone.now() - COPIES_PERIOD,
        enquiry__email__iendswith=mailbox[1],
    ).exclude(enquiry=enquiry)
    return sum(
        _mailbox(email) == mailbox for email in copies.values_list("enquiry__email", flat=True)
    )


def _mailbox(address: str) -> tuple[str, str]:
    """Local part and host, the same for spellings that differ in case, dots or a +tag."""
    name, _, host = address.casefold().rpartition("@")
    return name.partition("+")[0].replace(".", ""), f"@{host}"


def send_again(mail: EnquiryMail) -> bool:
    """Give a stopped row all its attempts again; False when it is no longer stopped."""
    now = timezone.now()
    rows = EnquiryMail.objects.filter(stopped(), pk=mail.pk)
    return bool(
        rows.update(state=State.WAITING, attempts=0, next_attempt=now, changed=now, problem="")
    )


def stopped(prefix: str = "") -> Q:
    """Rows not retried until staff send them again, or until the settings are corrected.

    `prefix` leads to the rows from another model, for example "mails__".
    """
    waiting = {f"{prefix}state": State.WAITING}
    return Q(**{f"{prefix}state__in": (State.FAILED, State.UNSURE)}) | Q(
        **waiting, **{f"{prefix}problem__startswith": CONFIGURATION_PROBLEM}
    )


def undelivered(prefix: str = "") -> Q:
    """Rows that need a person: stopped, or overdue because no worker runs."""
    overdue = timezone.now() - OVERDUE_AFTER
    waiting = {f"{prefix}state": State.WAITING, f"{prefix}next_attempt__lt": overdue}
    sending = {f"{prefix}state": State.SENDING, f"{prefix}changed__lt": overdue}
    return stopped(prefix) | Q(**waiting) | Q(**sending)


def undelivered_mails() -> QuerySet[EnquiryMail]:
    return EnquiryMail.objects.filter(undelivered())
