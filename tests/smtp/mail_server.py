"""A real SMTP server on localhost that stops where a test wants it to."""

import asyncio
import socket
import threading
from email import message_from_bytes
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """Keeps the numbers of the mails it answered 250 to."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.taken: list[str] = []
        self.answers_to_recipients = ["250 OK"]
        self.has_the_message = threading.Event()
        self.may_answer = threading.Event()
        self.may_answer.set()
        self.controller: Controller | None = None

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        answers = self.answers_to_recipients
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.has_the_message.set()
        while not self.may_answer.is_set():
            await asyncio.sleep(0.01)
        self.taken.append(message_from_bytes(envelope.content)["Message-ID"])
        return "250 OK"

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def stop(self) -> None:
        self.may_answer.set()
        if self.controller:
            self.controller.stop()
            self.controller = None


def silent_server(port: int) -> socket.socket:
    """Takes the connection and never says a word."""
    return socket.create_server(("127.0.0.1", port))
