"""The conversation with the mail server, step by step, so that each step's failure has a meaning.

Django's own `send` is one step: whoever is killed in it cannot tell whether the message went out.
"""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

# For each step of the conversation, not for all of it.
MAIL_SECONDS = 20


# RFC 4954 and RFC 3207: authentication or STARTTLS wanted, mechanism too weak, wrong password,
# encryption wanted. Some servers say it at MAIL, some at RCPT or DATA.
SETTINGS_CODES = {530, 534, 535, 538}
# Steps that are the same for every mail: all have our own sender.
SIGN_IN, ENCRYPTION, SENDER = "sign-in", "encryption", "sender"
SAME_FOR_ALL = {SIGN_IN, ENCRYPTION, SENDER}
COMMAND_NOT_IMPLEMENTED = 502
WRONG_SETTINGS = "The mail server wants other settings"


class Refused(Exception):
    """The server answered and did not take it: it has certainly not been sent.

    `permanent` when no later attempt will change that; `by_settings` when it would refuse any mail
    in the same way until somebody changes the settings.
    """

    def __init__(self, step: str, code: int) -> None:
        self.by_settings = code in SETTINGS_CODES or (step in SAME_FOR_ALL and code >= 500)
        who = f"{WRONG_SETTINGS}: it" if self.by_settings else "The mail server"
        super().__init__(f"{who} refused the {step} ({code}).")
        self.permanent = code >= 500 and not self.by_settings


class Server:
    """A terminal, a folder or a test's memory: they take a message in one step."""

    def __init__(self, backend: Any) -> None:
        self.backend = backend

    def announce(self, letter: EmailMessage) -> None:
        """Everything before the message itself: whatever fails here, nothing has been sent."""

    def hand_over(self, letter: EmailMessage) -> None:
        """The message itself. Returns once the server has taken it."""
        self.backend.send_messages([letter])


class SmtpServer(Server):
    message = b""

    def announce(self, letter: EmailMessage) -> None:
        self.message = with_crlf(letter.message().as_bytes())
        smtp = self.backend.connection
        smtp.ehlo_or_helo_if_needed()
        _accept(SENDER, smtp.mail(_address(letter.from_email)))
        for recipient in letter.recipients():
            _accept("recipient", smtp.rcpt(_address(recipient)))

    def hand_over(self, letter: EmailMessage) -> None:
        try:
            _accept("message", self.backend.connection.data(self.message))
        except smtplib.SMTPDataError as error:
            raise Refused("message", error.smtp_code) from None


@contextmanager
def mail_server() -> Iterator[Server]:
    """A connection to the mail server of the settings, closed in any case."""
    backend = get_connection(timeout=MAIL_SECONDS)
    try:
        _open(backend)
        yield SmtpServer(backend) if isinstance(backend, EmailBackend) else Server(backend)
    finally:
        # Whether it says good-bye changes nothing about what it took.
        with suppress(Exception):
            backend.close()


def with_crlf(message: bytes) -> bytes:
    """SMTP ends lines with CRLF; Django 5.2 and 6 name that option of `as_bytes` differently."""
    return message.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _open(backend: Any) -> None:
    try:
        backend.open()
    except smtplib.SMTPAuthenticationError as error:
        raise Refused(SIGN_IN, error.smtp_code) from None
    except smtplib.SMTPNotSupportedError:
        raise Refused(ENCRYPTION, COMMAND_NOT_IMPLEMENTED) from None


def _address(address: str) -> str:
    return sanitize_address(address, "utf-8")


def _accept(step: str, answer: tuple[int, bytes]) -> None:
    """The server's words are dropped: they may hold addresses."""
    if answer[0] not in (250, 251):
        raise Refused(step, answer[0])
