"""From a waiting row to a mail that was handed over once, whichever process dies on the way.

    WAITING → (connect, sender, recipient) → SENDING → (the message itself) → SENT

A claim is a time, `next_attempt`: before it nobody else tries, and it holds as long as the row has
that time. A process that dies before SENDING leaves a row that is due again. SENDING is committed just
before the message is handed over, so a process that dies there leaves a row that is not sent again by
itself: it becomes UNSURE, and a person decides.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.db.models import F, QuerySet
from django.utils import timezone

from enquiries.mails.messages import NoAddress, write_letter
from enquiries.mails.server import Refused, mail_server
from enquiries.models import EnquiryMail

# Between the attempts, in minutes. After the last one the owner sees "Not sent".
WAITS = [1, 5, 15, 60, 240]
# Until the next attempt with settings that the mail server refuses: somebody has to correct them.
SETTINGS_WAIT = timedelta(minutes=15)
# So long an attempt has the row to itself; one that takes longer loses it, but nothing is sent twice.
CLAIMED_FOR = timedelta(minutes=2)
# Far longer than the mail server's time-outs allow between SENDING and the server's answer.
UNSURE_AFTER = timedelta(minutes=5)
CUT_OFF = "Cut off while it was being handed over."

State = EnquiryMail.State
logger = logging.getLogger(__name__)


def deliver_due(go_on: Callable[[], bool] = lambda: True) -> int:
    """Send all that is due. How many rows were looked at."""
    now = timezone.now()
    EnquiryMail.objects.filter(state=State.SENDING, changed__lt=now - UNSURE_AFTER).update(
        state=State.UNSURE, problem=CUT_OFF, changed=now
    )
    due = EnquiryMail.objects.filter(state=State.WAITING, next_attempt__lte=now)
    looked_at = 0
    for pk in list(due.order_by("next_attempt", "pk").values_list("pk", flat=True)):
        if not go_on():
            break
        looked_at += 1
        if not deliver(pk):
            # The others keep their attempts.
            break
    return looked_at


def deliver(mail_id: int) -> bool:
    """Try once to send this mail, if it is due. False when the mail server was out of
    reach, or would take no other mail either."""
    mail = _claim(mail_id)
    if mail is None:
        return True
    letter = _write(mail)
    if letter is None:
        return True
    reached = sending = False
    try:
        with mail_server() as server:
            reached = True
            server.announce(letter)
            if not _mark_sending(mail):
                return True
            sending = True
            server.hand_over(letter)
            _finish(mail, State.SENT)
        return True
    except Refused as refusal:
        _put_off(mail, str(refusal), refusal)
        return reached and not refusal.by_settings
    except Exception as problem:
        # The problem's own words may hold addresses, so only its kind is written down.
        kind = type(problem).__name__
        if sending:
            _finish(mail, State.UNSURE, f"{CUT_OFF} ({kind})")
        else:
            where = "The mail server broke off" if reached else "The mail server cannot be reached"
            _put_off(mail, f"{where} ({kind}).")
    return reached


def _write(mail: EnquiryMail) -> EmailMultiAlternatives | None:
    """The mail, complete. None when there is none to send: the server has nothing to do with that,
    and the others go on."""
    try:
        letter = write_letter(mail)
        letter.message()
    except NoAddress as problem:
        _finish(mail, State.FAILED, str(problem))
    except Exception as problem:
        _put_off(mail, f"The mail could not be written ({type(problem).__name__}).")
    else:
        return letter
    return None


def _claim(mail_id: int) -> EnquiryMail | None:
    """Take the row for one attempt, if it is due and nobody else has it."""
    now = timezone.now()
    due = EnquiryMail.objects.filter(pk=mail_id, state=State.WAITING, next_attempt__lte=now)
    until = now + CLAIMED_FOR
    if not due.update(attempts=F("attempts") + 1, next_attempt=until, changed=now):
        return None
    # None as well when it was erased, or a person asked for it anew, in this moment.
    claimed = EnquiryMail.objects.filter(pk=mail_id, next_attempt=until)
    return claimed.select_related("enquiry__service").first()


def _mark_sending(mail: EnquiryMail) -> bool:
    """Commit to the hand-over. False when the attempt took so long that another one has begun."""
    mine = _claimed(mail).filter(state=State.WAITING)
    return bool(mine.update(state=State.SENDING, changed=timezone.now()))


def _put_off(mail: EnquiryMail, problem: str, refusal: Refused | None = None) -> None:
    """Wait longer each time, and fail after the last attempt or a permanent refusal."""
    now = timezone.now()
    if refusal and refusal.by_settings:
        # The mail is not at fault, so this attempt does not count.
        after, attempts = now + SETTINGS_WAIT, mail.attempts - 1
        _finish(mail, State.WAITING, problem, next_attempt=after, attempts=attempts)
    elif (refusal and refusal.permanent) or mail.attempts > len(WAITS):
        _finish(mail, State.FAILED, problem)
    else:
        after = now + timedelta(minutes=WAITS[mail.attempts - 1])
        _finish(mail, State.WAITING, problem, next_attempt=after)


def _claimed(mail: EnquiryMail) -> QuerySet[EnquiryMail]:
    """Its row, unless another attempt has begun or a person asked for one."""
    return EnquiryMail.objects.filter(pk=mail.pk, next_attempt=mail.next_attempt)


def _finish(mail: EnquiryMail, state: str, problem: str = "", **values: object) -> None:
    """Write down what became of this attempt, unless a later one has begun."""
    _claimed(mail).update(state=state, problem=problem[:80], changed=timezone.now(), **values)
    if problem:
        logger.error("Enquiry %d was not mailed: %s", mail.enquiry_id, problem)
