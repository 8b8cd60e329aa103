"""Requests as the edge or a browser sends them, and the forms of a page sent back."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import requests
from bs4 import BeautifulSoup, SoupStrainer

PATIENCE_SECONDS = 45.0
BUTTONS = ("submit", "button", "file")


@dataclass(frozen=True)
class Answer:
    """`status` 0: no answer at all, `problem` says why."""

    status: int
    seconds: float
    body: str = ""
    problem: str = ""


class Client:
    """Asks one address, each time on a connection of its own."""

    def __init__(self, host: str, port: int, *, cookies: str = "") -> None:
        self.address = f"http://{host}:{port}"
        self.headers = {"Host": "localhost", "X-Forwarded-Proto": "https"}
        self.headers |= {"Cookie": cookies} if cookies else {}

    def get(self, path: str, **headers: str) -> Answer:
        return self.ask("GET", path, headers)

    def post(
        self, path: str, data: Mapping[str, str] | bytes, files: Any = None, **headers: str
    ) -> Answer:
        more = {"Origin": "https://localhost", **headers}
        return self.ask("POST", path, more, data=data, files=files)

    def ask(self, method: str, path: str, headers: Mapping[str, str], **sent: Any) -> Answer:
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        begun = time.monotonic()
        with requests.Session() as session:
            # No proxy of this machine in between.
            session.trust_env = False
            sent |= {"headers": self.headers | given, "timeout": PATIENCE_SECONDS}
            try:
                answer = session.request(method, self.address + path, allow_redirects=False, **sent)
            except requests.RequestException as problem:
                return Answer(0, time.monotonic() - begun, problem=type(problem).__name__)
        return Answer(answer.status_code, time.monotonic() - begun, answer.text)


def fields(page: str, action: str) -> dict[str, str]:
    """What stands in the form whose action ends as asked."""
    forms = BeautifulSoup(page, "html.parser", parse_only=SoupStrainer("form"))
    form = next((one for one in forms("form") if one.get("action", "").endswith(action)), None)
    if form is None:
        raise LookupError(f"The page has no form that goes to {action}")
    found = {}
    for field in form(["input", "textarea", "select"], attrs={"name": True}):
        kind, name = field.get("type"), field["name"]
        if field.name == "textarea":
            # HTML drops the first line break.
            found[name] = field.text.removeprefix("\n")
        elif field.name == "select":
            if chosen := field.find("option", selected=True):
                found[name] = chosen["value"]
        elif kind not in BUTTONS and (
            kind not in ("checkbox", "radio") or field.has_attr("checked")
        ):
            found[name] = field.get("value", "")
    return found


def publish(client: Client, address: str, page: str, csrf: str, **changes: str) -> Answer:
    """Press Publish in the admin's form for a page, which has been opened before."""
    data = fields(page, address) | {"body-count": "0", "action-publish": "action-publish"}
    data |= {"csrfmiddlewaretoken": csrf, **changes}
    return client.post(address, data, Referer=f"https://localhost{address}")
