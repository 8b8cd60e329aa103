"""The mails about an enquiry: which there are, and how they get on their way.

An `EnquiryMail` row, written together with the enquiry, says what is to be sent and what became of
it. The mail worker looks every second for rows that are due (`delivery.deliver_due`).
"""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.mails.server import WRONG_SETTINGS
from enquiries.models import Enquiry, EnquiryMail

# Due for so long: no worker runs.
UNATTENDED_AFTER = timedelta(minutes=10)
# Anybody can type anybody's address into a form: no mailbox gets more copies than this.
COPIES, COPIES_IN = 3, timedelta(days=1)

State = EnquiryMail.State
# Tried no more until a person asks for it, or not before somebody has corrected the settings.
STOPPED = Q(state__in=(State.FAILED, State.UNSURE)) | Q(
    state=State.WAITING, problem__startswith=WRONG_SETTINGS
)


def add_mails(enquiry: Enquiry, mail_to: str, *, copy: bool = True) -> None:
    """Write down which mails are to be sent: call it in the transaction that keeps the enquiry.

    `mail_to` is where the spa reads its enquiries (empty: nowhere), `copy` whether the visitor may
    get one. Calling it twice adds nothing.
    A visitor whose mailbox had its copies gets none; the spa is mailed all the same.
    """
    if mail_to:
        enquiry.mails.get_or_create(to=EnquiryMail.To.SPA)
    if copy and enquiry.email and _copies_sent(enquiry) < COPIES:
        enquiry.mails.get_or_create(to=EnquiryMail.To.VISITOR)


def _copies_sent(enquiry: Enquiry) -> int:
    """How many copies of other enquiries its mailbox got, or is about to get."""
    # Locked until the transaction ends, so that forms that come at once are counted one after
    # another. SQLite has no row locks and needs none: its transactions are IMMEDIATE.
    list(ContactDetails.objects.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    mailbox = _mailbox(enquiry.email)
    copies = EnquiryMail.objects.filter(
        to=EnquiryMail.To.VISITOR,
        changed__gte=timezone.now() - COPIES_IN,
        enquiry__email__iendswith=mailbox[1],
    ).exclude(enquiry=enquiry)
    return sum(
        _mailbox(email) == mailbox for email in copies.values_list("enquiry__email", flat=True)
    )


def _mailbox(address: str) -> tuple[str, str]:
    """Many spellings end up in one: with a tag after a plus, with dots in between."""
    name, _, host = address.casefold().rpartition("@")
    return name.partition("+")[0].replace(".", ""), f"@{host}"


def send_again(mail: EnquiryMail) -> bool:
    """Begin anew, because a person asked for it. False when it is not needed: somebody else asked
    first, or it has been sent meanwhile."""
    now = timezone.now()
    stopped = EnquiryMail.objects.filter(STOPPED, pk=mail.pk)
    return bool(
        stopped.update(state=State.WAITING, attempts=0, next_attempt=now, changed=now, problem="")
    )


def mails_in_trouble() -> QuerySet[EnquiryMail]:
    """What a person should look at: given up, perhaps not sent, refused until the settings are
    changed, or due with nobody at work."""
    now = timezone.now()
    return EnquiryMail.objects.filter(
        STOPPED
        | Q(state=State.WAITING, next_attempt__lt=now - UNATTENDED_AFTER)
        | Q(state=State.SENDING, changed__lt=now - UNATTENDED_AFTER)
    )
