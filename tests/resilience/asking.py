"""One request as the edge or a browser sends it, and what came of it."""

import http.client
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"
PATIENCE = 45.0


@dataclass(frozen=True)
class Answer:
    """`status` 0: no answer at all, `problem` says why."""

    status: int
    seconds: float
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    problem: str = ""


class Client:
    """Asks one address; each request on a connection of its own unless it is told to keep it."""

    def __init__(self, host: str, port: int, *, keep: bool = False, cookies: str = "") -> None:
        self.host, self.port = host, port
        self.keep = keep
        self.cookies = cookies
        self.connection: http.client.HTTPConnection | None = None

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, None, headers)

    def post(self, path: str, data: Mapping[str, str], **headers: str) -> Answer:
        more = {"Content-Type": FORM, "Origin": "https://localhost", **headers}
        return self.ask("POST", path, urlencode(data).encode(), more)

    def ask(self, method: str, path: str, body: bytes | None, more: Mapping[str, str]) -> Answer:
        headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
        headers |= {name.replace("_", "-"): value for name, value in more.items()}
        if self.cookies:
            headers["Cookie"] = self.cookies
        begun = time.monotonic()
        try:
            connection = self.connection or http.client.HTTPConnection(
                self.host, self.port, timeout=PATIENCE
            )
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as problem:
            self.connection = None
            return Answer(0, time.monotonic() - begun, problem=type(problem).__name__)
        seconds = time.monotonic() - begun
        self.connection = connection if self.keep and not answer.will_close else None
        if not self.connection:
            connection.close()
        return Answer(answer.status, seconds, text, dict(answer.getheaders()))
