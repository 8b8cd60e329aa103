"""Steady load: visitors who read, visitors who write, and an editor who saves and publishes.

Not much of it, so that what is measured is the fault and not the machine.
"""

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.resilience.asking import Answer, Client
from tests.resilience.forms import fields, multipart
from tests.resilience.pictures import picture
from tests.resilience.tally import Tally

PAGES = ("/", "/articles/lower-back-massage-guide/", "/services/", "/contact/", "/about/")
SEARCHES = ("/search/?q=back", "/search/?q=fascia")
# The numbers of documentation: no network of anybody.
NETWORK = "198.51.100"
READERS = 3
AS_A_PERSON_SECONDS = 4


@dataclass
class Sent:
    """What visitors wrote, and what they were told about it."""

    run: str = field(default_factory=lambda: secrets.token_hex(3))
    begun: list[str] = field(default_factory=list)
    thanked: list[str] = field(default_factory=list)
    shown_again: int = 0
    not_shown_again: int = 0


class Load:
    """Begins with `start`, ends with `stop`; `tally.phase` says under what answers are counted."""

    def __init__(self, port: int, seed: dict) -> None:
        self.port = port
        self.seed = seed
        self.tally = Tally()
        self.sent = Sent()
        self.saved = ""
        self.over = threading.Event()
        self.threads: list[threading.Thread] = []

    def start(self) -> None:
        for number in range(READERS):
            self._thread(self._paced, self._read, Client("127.0.0.1", self.port), number, 0.15)
        self._thread(self._paced, self._search, Client("127.0.0.1", self.port), 0, 0.5)
        self._thread(self._write)
        self._thread(self._edit)
        self._thread(self._upload)

    def _thread(self, work: Callable, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        thread.start()
        self.threads.append(thread)

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def _count(self, what: str, phase: str, answer: Answer, expected: tuple[int, ...]) -> bool:
        fine = answer.status in expected
        self.tally.add(what, answer, phase, wrong=not fine)
        return fine

    def _paced(self, ask: Callable, client: Client, number: int, seconds: float) -> None:
        while not self.over.wait(seconds):
            ask(client, number)
            number += 1

    def _read(self, client: Client, number: int) -> None:
        phase = self.tally.phase
        self._count("pages", phase, client.get(PAGES[number % len(PAGES)]), (200,))

    def _search(self, client: Client, number: int) -> None:
        phase = self.tally.phase
        self._count("search", phase, client.get(SEARCHES[number % len(SEARCHES)]), (200,))

    def _write(self) -> None:
        """Each enquiry is sent until the site says thank you, as a visitor would be told to."""
        client = Client("127.0.0.1", self.port)
        page = client.get("/contact/")
        form = fields(page.body, "/contact/enquiry/")
        form |= {"name": f"Proof {self.sent.run}", "email": "visitor@example.com"}
        # Sooner than a person can write, and it would be held and mailed to nobody.
        self.over.wait(AS_A_PERSON_SECONDS)
        number = 0
        while not self.over.wait(0.5):
            number += 1
            message = f"Message {number} with an ü and a <b>, please answer."
            self.sent.begun.append(message)
            self._until_thanked(client, form | {"message": message}, f"{NETWORK}.{number % 250}")

    def _until_thanked(self, client: Client, data: dict, network: str) -> None:
        while True:
            phase = self.tally.phase
            answer = client.post("/contact/enquiry/", data, X_Forwarded_For=network)
            if self._count("enquiries", phase, answer, (302,)):
                self.sent.thanked.append(data["message"])
                return
            if answer.status:
                shown = "Message" in answer.body and "please answer." in answer.body
                self.sent.shown_again += shown
                self.sent.not_shown_again += not shown
            if self.over.wait(1):
                return

    def _edit(self) -> None:
        """Opens the page, changes its title, publishes, again and again."""
        client = Client("127.0.0.1", self.port, cookies=self.seed["cookies"])
        number = 0
        while not self.over.wait(0.7):
            number += 1
            self.edit_once(client, f"Proof {self.sent.run} {number}")

    def _upload(self) -> None:
        client = Client("127.0.0.1", self.port, cookies=self.seed["cookies"])
        number = 0
        while not self.over.wait(1.5):
            number += 1
            phase = self.tally.phase
            answer = self.upload_once(client, f"Proof {self.sent.run} {number}")
            self._count("editor uploads", phase, answer, (302,))

    def upload_once(self, client: Client, title: str) -> Answer:
        fields = {"title": title, "csrfmiddlewaretoken": self.seed["csrf"]}
        fields |= {f"focal_point_{name}": "" for name in ("x", "y", "width", "height")}
        fields |= {"collection": self.seed["collection"], "tags": "", "description": ""}
        body, kind = multipart(fields, "file", f"proof-{secrets.token_hex(4)}.png", picture())
        headers = {"Content-Type": kind, "Origin": "https://localhost"}
        return client.ask("POST", "/admin/images/add/", body, headers)

    def edit_once(self, client: Client, title: str) -> bool:
        """Whether the site said that it is published."""
        address = f"/admin/pages/{self.seed['page']}/edit/"
        phase = self.tally.phase
        page = client.get(address)
        if not self._count("editor opens", phase, page, (200,)):
            return False
        data = fields(page.body, address)
        data |= {"title": title, "body-count": "0", "action-publish": "action-publish"}
        data |= {"csrfmiddlewaretoken": self.seed["csrf"]}
        phase = self.tally.phase
        answer = client.post(address, data, Referer=f"https://localhost{address}")
        if self._count("editor publishes", phase, answer, (302,)):
            self.saved = title
            return True
        return False


def wait_until(happened: Callable[[], object], seconds: float) -> float | None:
    """How long it took; None when it did not happen in time."""
    begun = time.monotonic()
    while not happened():
        if time.monotonic() - begun > seconds:
            return None
        time.sleep(0.02)
    return time.monotonic() - begun
