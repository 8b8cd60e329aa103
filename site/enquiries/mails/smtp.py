"""SMTP in separate steps, so that the caller can tell whether the message may have been accepted.

Django's `EmailMessage.send` is one step: a process killed in it leaves that question open.
"""

import smtplib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend
from django.core.mail.message import sanitize_address

# For each SMTP command, not for the whole session.
TIMEOUT_SECONDS = 20

# RFC 4954 and RFC 3207: authentication or STARTTLS required, mechanism too weak, wrong password,
# encryption required. Some servers reply so to MAIL, some only to RCPT or DATA.
CONFIGURATION_CODES = {530, 534, 535, 538}
SIGN_IN, ENCRYPTION, SENDER = "sign-in", "encryption", "sender"
# Equal for every email: all have the sender of the settings.
STEPS_BEFORE_RECIPIENT = {SIGN_IN, ENCRYPTION, SENDER}
COMMAND_NOT_IMPLEMENTED = 502
CONFIGURATION_PROBLEM = "The mail server wants other settings"


class SMTPRefused(Exception):
    """The server replied with an error code: the message was certainly not accepted.

    `is_configuration` when every email would be refused until the settings change; `is_permanent`
    when retrying this one is pointless.
    """

    def __init__(self, step: str, code: int) -> None:
        self.is_configuration = code in CONFIGURATION_CODES or (
            step in STEPS_BEFORE_RECIPIENT and code >= 500
        )
        self.is_permanent = code >= 500 and not self.is_configuration
        subject = f"{CONFIGURATION_PROBLEM}: it" if self.is_configuration else "The mail server"
        super().__init__(f"{subject} refused the {step} ({code}).")


class OneStepConnection:
    """For backends without SMTP (console, file, memory), which send a message in one call."""

    def __init__(self, backend: Any) -> None:
        self.backend = backend

    def send_envelope(self, message: EmailMessage) -> None:
        """Send sender and recipients. After an exception here, nothing has been sent."""

    def send_data(self, message: EmailMessage) -> None:
        """Send the message itself; returns after the server has accepted it."""
        self.backend.send_messages([message])


class SMTPConnection(OneStepConnection):
    data = b""

    def send_envelope(self, message: EmailMessage) -> None:
        self.data = with_crlf(message.message().as_bytes())
        smtp = self.backend.connection
        smtp.ehlo_or_helo_if_needed()
        _check_reply(SENDER, smtp.mail(_address(message.from_email)))
        for recipient in message.recipients():
            _check_reply("recipient", smtp.rcpt(_address(recipient)))

    def send_data(self, message: EmailMessage) -> None:
        try:
            _check_reply("message", self.backend.connection.data(self.data))
        except smtplib.SMTPDataError as error:
            raise SMTPRefused("message", error.smtp_code) from None


@contextmanager
def open_connection() -> Iterator[OneStepConnection]:
    """A connection to the mail server of the settings; closed on exit.

    Raises SMTPRefused for a refused sign-in or encryption, and what smtplib and sockets raise.
    """
    backend = get_connection(timeout=TIMEOUT_SECONDS)
    try:
        _open(backend)
        is_smtp = isinstance(backend, EmailBackend)
        yield SMTPConnection(backend) if is_smtp else OneStepConnection(backend)
    finally:
        # An error in QUIT changes nothing about what was accepted.
        with suppress(Exception):
            backend.close()


def with_crlf(message: bytes) -> bytes:
    """SMTP requires CRLF; Django 5.2 and 6 name that option of `as_bytes` differently."""
    return message.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def _open(backend: Any) -> None:
    try:
        backend.open()
    except smtplib.SMTPAuthenticationError as error:
        raise SMTPRefused(SIGN_IN, error.smtp_code) from None
    except smtplib.SMTPNotSupportedError:
        raise SMTPRefused(ENCRYPTION, COMMAND_NOT_IMPLEMENTED) from None


def _address(address: str) -> str:
    return sanitize_address(address, "utf-8")


def _check_reply(step: str, reply: tuple[int, bytes]) -> None:
    """Raise SMTPRefused unless the reply is positive. Its text is dropped: it may hold addresses."""
    if reply[0] not in (250, 251):
        raise SMTPRefused(step, reply[0])
