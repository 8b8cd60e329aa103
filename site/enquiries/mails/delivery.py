"""Sends the emails that are due, each at most once, even when a worker is killed.

    WAITING → (connect, sender, recipient) → SENDING → (the message itself) → SENT

A worker leases a row by moving `next_attempt` into the future; the lease is lost once another
attempt changes that time. A crash before SENDING leaves the row retryable. SENDING is committed just
before the message is sent, so a crash after that leaves open whether it was: the row becomes UNSURE,
which only staff can send again.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.db.models import F, QuerySet
from django.utils import timezone

from enquiries.mails.messages import MissingRecipient, build_message
from enquiries.mails.smtp import SMTPRefused, open_connection
from enquiries.models import EnquiryMail

# Minutes after each failed attempt; after the last one the row is FAILED.
RETRY_MINUTES = [1, 5, 15, 60, 240]
# After a refusal of every email, until the settings are corrected.
CONFIGURATION_RETRY = timedelta(minutes=15)
# A slower attempt loses its lease, and `_mark_sending` stops it from sending.
LEASE = timedelta(minutes=2)
# Far longer than the SMTP time-outs allow between SENDING and the server's reply.
UNSURE_AFTER = timedelta(minutes=5)
INTERRUPTED = "Cut off while it was being handed over."

State = EnquiryMail.State
logger = logging.getLogger(__name__)


def send_due_emails(keep_running: Callable[[], bool] = lambda: True) -> int:
    """Send all due emails until `keep_running` returns False; returns how many were attempted."""
    now = timezone.now()
    EnquiryMail.objects.filter(state=State.SENDING, changed__lt=now - UNSURE_AFTER).update(
        state=State.UNSURE, problem=INTERRUPTED, changed=now
    )
    due = EnquiryMail.objects.filter(state=State.WAITING, next_attempt__lte=now)
    attempted = 0
    for pk in list(due.order_by("next_attempt", "pk").values_list("pk", flat=True)):
        if not keep_running():
            break
        attempted += 1
        if not deliver(pk):
            # The server is unreachable: do not use up the attempts of the other rows.
            break
    return attempted


def deliver(mail_id: int) -> bool:
    """Attempt once to send this row, if it is due.

    Returns False when the mail server is unreachable or would refuse every other email too; True
    in all other cases, whether or not this row was sent.
    """
    mail = _acquire_lease(mail_id)
    if mail is None:
        return True
    message = _build(mail)
    if message is None:
        return True
    connected = sending = False
    try:
        with open_connection() as connection:
            connected = True
            connection.send_envelope(message)
            if not _mark_sending(mail):
                return True
            sending = True
            connection.send_data(message)
            _save_result(mail, State.SENT)
        return True
    except SMTPRefused as refusal:
        _save_failure(mail, str(refusal), refusal)
        return connected and not refusal.is_configuration
    except Exception as error:
        # Only the class: the text of an error may hold addresses.
        kind = type(error).__name__
        if sending:
            _save_result(mail, State.UNSURE, f"{INTERRUPTED} ({kind})")
        else:
            fault = "broke off" if connected else "cannot be reached"
            _save_failure(mail, f"The mail server {fault} ({kind}).")
    return connected


def _build(mail: EnquiryMail) -> EmailMultiAlternatives | None:
    """The complete message; None, with the row updated, when it cannot be built."""
    try:
        message = build_message(mail)
        message.message()
    except MissingRecipient as error:
        _save_result(mail, State.FAILED, str(error))
    except Exception as error:
        _save_failure(mail, f"The mail could not be written ({type(error).__name__}).")
    else:
        return message
    return None


def _acquire_lease(mail_id: int) -> EnquiryMail | None:
    """Lease the row for one attempt; None when it is not due or another process has it."""
    now = timezone.now()
    due = EnquiryMail.objects.filter(pk=mail_id, state=State.WAITING, next_attempt__lte=now)
    until = now + LEASE
    if not due.update(attempts=F("attempts") + 1, next_attempt=until, changed=now):
        return None
    # Also None when it was deleted, or reset by `send_again`, since the update.
    leased = EnquiryMail.objects.filter(pk=mail_id, next_attempt=until)
    return leased.select_related("enquiry__service").first()


def _mark_sending(mail: EnquiryMail) -> bool:
    """Commit to sending; False when the lease was lost."""
    waiting = _leased(mail).filter(state=State.WAITING)
    return bool(waiting.update(state=State.SENDING, changed=timezone.now()))


def _save_failure(mail: EnquiryMail, problem: str, refusal: SMTPRefused | None = None) -> None:
    """Schedule the next attempt; FAILED after the last one or a permanent refusal."""
    now = timezone.now()
    if refusal and refusal.is_configuration:
        # The email is not at fault, so this attempt does not count.
        after, attempts = now + CONFIGURATION_RETRY, mail.attempts - 1
        _save_result(mail, State.WAITING, problem, next_attempt=after, attempts=attempts)
    elif (refusal and refusal.is_permanent) or mail.attempts > len(RETRY_MINUTES):
        _save_result(mail, State.FAILED, problem)
    else:
        after = now + timedelta(minutes=RETRY_MINUTES[mail.attempts - 1])
        _save_result(mail, State.WAITING, problem, next_attempt=after)


def _leased(mail: EnquiryMail) -> QuerySet[EnquiryMail]:
    """The row as long as this attempt holds its lease, else no row."""
    return EnquiryMail.objects.filter(pk=mail.pk, next_attempt=mail.next_attempt)


def _save_result(mail: EnquiryMail, state: str, problem: str = "", **values: object) -> None:
    """Store and log the outcome of this attempt, unless it has lost its lease."""
    changes = {"state": state, "problem": problem[:80], "changed": timezone.now(), **values}
    if _leased(mail).update(**changes) and problem:
        level = logging.WARNING if state == State.WAITING else logging.ERROR
        logger.log(
            level, "Email %d of enquiry %d is %s: %s", mail.pk, mail.enquiry_id, state, problem
        )
