"""What a real mail server receives at each step, and what follows from its replies."""

from collections.abc import Iterator
from smtplib import SMTPServerDisconnected
from typing import Any

import pytest
from django.core.mail import EmailMessage

from enquiries.mails import smtp
from enquiries.mails.smtp import SMTPRefused, open_connection
from tests.processes import free_port
from tests.smtp.mail_server import MailServer, silent_server


class RecordingServer(MailServer):
    """Keeps the last envelope; its replies can be changed."""

    envelope: Any = None
    sender_reply = data_reply = "250 OK"
    has_quit = False

    async def handle_MAIL(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        envelope.mail_from = address
        return self.sender_reply

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.envelope = envelope
        return self.data_reply

    async def handle_QUIT(self, server: Any, session: Any, envelope: Any) -> str:
        self.has_quit = True
        return "221 Bye"


@pytest.fixture
def port(settings) -> int:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = free_port()
    return settings.EMAIL_PORT


@pytest.fixture
def server(port: int) -> Iterator[RecordingServer]:
    server = RecordingServer(port)
    server.start()
    yield server
    server.stop()


def send() -> None:
    message = EmailMessage(
        "Hello", "One\nTwo\r\nThree", "Palms <site@spa.example>", ["Owner <owner@spa.example>"]
    )
    with open_connection() as connection:
        connection.send_envelope(message)
        connection.send_data(message)


def test_the_server_receives_sender_recipient_and_message(server) -> None:
    send()
    assert server.envelope.mail_from == "site@spa.example"
    assert server.envelope.rcpt_tos == ["owner@spa.example"]
    assert b"\r\n\r\nOne\r\nTwo\r\nThree" in server.envelope.content
    assert b"\n" not in server.envelope.content.replace(b"\r\n", b"")
    assert server.has_quit


def test_a_forwarded_recipient_counts_as_accepted(server, monkeypatch) -> None:
    async def forward(server, session, envelope, address, options):
        envelope.rcpt_tos.append(address)
        return "251 Will forward"

    monkeypatch.setattr(server, "handle_RCPT", forward)
    send()
    assert server.envelope.rcpt_tos


@pytest.mark.parametrize(
    ("replies", "problem", "is_configuration", "is_permanent"),
    [
        ({"sender_reply": "553 No"}, "sender (553)", True, False),
        ({"sender_reply": "500 No"}, "sender (500)", True, False),
        ({"sender_reply": "451 Later"}, "sender (451)", False, False),
        ({"rcpt_replies": ["550 No"]}, "recipient (550)", False, True),
        ({"rcpt_replies": ["450 Later"]}, "recipient (450)", False, False),
        ({"rcpt_replies": ["530 Sign in"]}, "recipient (530)", True, False),
        ({"rcpt_replies": ["500 No"]}, "recipient (500)", False, True),
        ({"data_reply": "554 No"}, "message (554)", False, True),
        ({"data_reply": "451 Later"}, "message (451)", False, False),
    ],
)
def test_a_refusal_names_step_and_code(
    server, replies, problem, is_configuration, is_permanent
) -> None:
    for name, reply in replies.items():
        setattr(server, name, reply)
    with pytest.raises(SMTPRefused) as caught:
        send()
    subject = f"{smtp.CONFIGURATION_PROBLEM}: it" if is_configuration else "The mail server"
    assert str(caught.value) == f"{subject} refused the {problem}."
    assert caught.value.is_configuration is is_configuration
    assert caught.value.is_permanent is is_permanent
    assert server.has_quit


def test_a_server_that_refuses_the_data_command_refuses_the_message(server, monkeypatch) -> None:
    async def accept(*args):
        return "250 OK"  # The envelope stays without a recipient: aiosmtpd replies 503 to DATA.

    monkeypatch.setattr(server, "handle_RCPT", accept)
    with pytest.raises(SMTPRefused, match=r"refused the message \(503\)"):
        send()


def test_a_silent_server_is_not_waited_for(port, monkeypatch) -> None:
    monkeypatch.setattr(smtp, "TIMEOUT_SECONDS", 0.2)
    with silent_server(port), pytest.raises(SMTPServerDisconnected, match="timed out"):
        send()
