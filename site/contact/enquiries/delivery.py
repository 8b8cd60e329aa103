"""From a waiting row to a mail that was handed over once, whichever process dies on the way.

    WAITING → (connect, sender, recipient) → SENDING → (the message itself) → SENT

A claim is a number and a time: the attempt's number, and a time before which nobody else tries.
A process that dies before SENDING leaves a row that is due again. SENDING is committed just before the
message is handed over, so a process that dies there leaves a row that is not sent again by itself:
it becomes UNSURE, and a person decides.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import timezone

from contact.enquiries.handover import WRONG_SETTINGS, Refused, mail_server
from contact.enquiries.letters import NoAddress, write_letter
from contact.models import EnquiryMail

# Between the attempts of a round, in minutes. After the last attempt the owner sees "Not sent".
WAITS = [1, 5, 15, 60, 240]
ATTEMPTS_IN_A_ROUND = len(WAITS) + 1
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
    reached = handing_over = False
    try:
        with mail_server() as server:
            reached = True
            server.announce(letter)
            if not _mark_sending(mail):
                return True
            handing_over = True
            server.hand_over(letter)
            _finish(mail, State.SENT)
        return True
    except Refused as refusal:
        _put_off(mail, str(refusal), permanent=refusal.permanent, by_settings=refusal.by_settings)
        return reached and not refusal.by_settings
    except Exception as problem:
        # The problem's own words may hold addresses, so only its kind is written down.
        kind = type(problem).__name__
        if handing_over:
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
    if not due.update(attempts=F("attempts") + 1, next_attempt=now + CLAIMED_FOR, changed=now):
        return None
    # None as well when it was erased in this moment.
    return EnquiryMail.objects.select_related("enquiry__service").filter(pk=mail_id).first()


def _mark_sending(mail: EnquiryMail) -> bool:
    """Commit to the hand-over. False when the attempt took so long that another one has begun."""
    mine = EnquiryMail.objects.filter(pk=mail.pk, state=State.WAITING, attempts=mail.attempts)
    return bool(mine.update(state=State.SENDING, changed=timezone.now()))


def _put_off(
    mail: EnquiryMail, problem: str, *, permanent: bool = False, by_settings: bool = False
) -> None:
    """Wait longer each time, and fail after the last attempt of a round or a permanent refusal.

    `by_settings`: retry without limit. The first other problem afterwards begins a new round, as
    the mail was not at fault until then.
    """
    now, attempts = timezone.now(), mail.attempts
    if by_settings:
        _finish(mail, State.WAITING, problem, next_attempt=now + SETTINGS_WAIT)
        return
    if mail.problem.startswith(WRONG_SETTINGS):
        attempts = attempts_before_a_new_round(mail) + 1
    attempt = (attempts - 1) % ATTEMPTS_IN_A_ROUND
    if permanent or attempt >= len(WAITS):
        _finish(mail, State.FAILED, problem)
        return
    after = now + timedelta(minutes=WAITS[attempt])
    _finish(mail, State.WAITING, problem, next_attempt=after, attempts=attempts)


def attempts_before_a_new_round(mail: EnquiryMail) -> int:
    """The count goes on, so that an older attempt still under way is known by its number."""
    return -(-mail.attempts // ATTEMPTS_IN_A_ROUND) * ATTEMPTS_IN_A_ROUND


def _finish(mail: EnquiryMail, state: str, problem: str = "", **values: object) -> None:
    """Write down what became of this attempt, unless a later one has begun."""
    EnquiryMail.objects.filter(pk=mail.pk, attempts=mail.attempts).update(
        state=state, problem=problem[:80], changed=timezone.now(), **values
    )
    if problem:
        logger.error("Enquiry %d was not mailed: %s", mail.enquiry_id, problem)
