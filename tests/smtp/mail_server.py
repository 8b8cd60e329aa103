"""A real SMTP server on localhost that a test can pause after DATA."""

import asyncio
import socket
import threading
from email import message_from_bytes
from typing import Any

from aiosmtpd.controller import Controller


class MailServer:
    """Records the Message-ID of every message accepted with 250."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.accepted: list[str] = []
        self.rcpt_replies = ["250 OK"]
        self.received_data = threading.Event()
        self.may_reply = threading.Event()
        self.may_reply.set()
        self.controller: Controller | None = None

    async def handle_RCPT(
        self, server: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        replies = self.rcpt_replies
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        if reply.startswith("250"):
            envelope.rcpt_tos.append(address)
        return reply

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.received_data.set()
        while not self.may_reply.is_set():
            await asyncio.sleep(0.01)
        self.accepted.append(message_from_bytes(envelope.content)["Message-ID"])
        return "250 OK"

    def start(self) -> None:
        self.controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self.controller.start()

    def stop(self) -> None:
        self.may_reply.set()
        if self.controller:
            self.controller.stop()
            self.controller = None


def silent_server(port: int) -> socket.socket:
    """Accepts connections and sends nothing."""
    return socket.create_server(("127.0.0.1", port))
