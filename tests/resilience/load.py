"""Steady load: readers, a search, a visitor who sends enquiries, an editor who publishes.

Light, so that the fault is measured and not the machine.
"""

import io
import os
import secrets
import threading
import time
from collections.abc import Callable, Sequence

from PIL import Image

from tests.resilience.tally import Tally
from tests.stack.client import Answer, Client, fields, publish

PAGES = ("/", "/articles/lower-back-massage-guide/", "/services/", "/contact/", "/about/")
SEARCHES = ("/search/?q=back", "/search/?q=fascia")
# Reserved for documentation (RFC 5737).
NETWORK = "198.51.100"
READERS = 3
FILLING_SECONDS = 4


class Load:
    """Runs from `start` to `stop`; responses are counted under `tally.phase`."""

    def __init__(self, port: int, seed: dict) -> None:
        self.port = port
        self.seed = seed
        self.tally = Tally()
        self.run = secrets.token_hex(3)
        # Messages sent, and messages that the site confirmed.
        self.begun: list[str] = []
        self.thanked: list[str] = []
        self.shown_again = {True: 0, False: 0}
        self.saved = ""
        self.edit_address = f"{seed['admin']}pages/{seed['page']}/edit/"
        self.over = threading.Event()
        self.threads: list[threading.Thread] = []

    def start(self) -> None:
        for number in range(READERS):
            self._every(0.15, self._ask("pages", PAGES, number))
        self._every(0.5, self._ask("search", SEARCHES))
        self._every(0.5, self._writer())
        editor = Client("127.0.0.1", self.port, cookies=self.seed["cookies"])
        self._every(0.7, lambda number: self.edit_once(editor, f"Resilience {self.run} {number}"))
        self._every(1.5, lambda number: self.upload_once(editor, f"Resilience {self.run} {number}"))

    def _every(self, seconds: float, work: Callable[[int], object]) -> None:
        def repeat() -> None:
            number = 0
            while not self.over.wait(seconds):
                number += 1
                work(number)

        self.threads.append(threading.Thread(target=repeat, daemon=True))
        self.threads[-1].start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join(60)

    def _count(self, what: str, expected: int, ask: Callable[[], Answer]) -> Answer:
        phase = self.tally.phase
        answer = ask()
        self.tally.add(what, answer, phase, wrong=answer.status != expected)
        return answer

    def _ask(self, what: str, paths: Sequence[str], first: int = 0) -> Callable[[int], object]:
        client = Client("127.0.0.1", self.port)
        return lambda number: self._count(
            what, 200, lambda: client.get(paths[(first + number) % len(paths)])
        )

    def _writer(self) -> Callable[[int], None]:
        """Resends each enquiry until the site confirms it, as its error page tells visitors to."""
        client = Client("127.0.0.1", self.port)
        form = fields(client.get("/contact/").body, "/contact/enquiry/")
        form |= {"name": f"Resilience {self.run}", "email": "visitor@example.com"}
        begun = time.monotonic()

        def write(number: int) -> None:
            # Forms that are sent sooner are held as spam.
            self.over.wait(max(0, begun + FILLING_SECONDS - time.monotonic()))
            message = f"Message {number} with an ü and a <b>, please answer."
            self.begun.append(message)
            sent = form | {"message": message}
            network = f"{NETWORK}.{number % 250}"
            while not self._thanked(client, sent, network) and not self.over.wait(1):
                pass

        return write

    def _thanked(self, client: Client, form: dict[str, str], network: str) -> bool:
        answer = self._count(
            "enquiries",
            302,
            lambda: client.post("/contact/enquiry/", form, X_Forwarded_For=network),
        )
        if answer.status == 302:
            self.thanked.append(form["message"])
        elif answer.status:
            self.shown_again["Message" in answer.body and "please answer." in answer.body] += 1
        return answer.status == 302

    def upload_once(self, client: Client, title: str) -> Answer:
        """Upload random pixels, so that each file is new to the site."""
        form = {"title": title, "csrfmiddlewaretoken": self.seed["csrf"]}
        form |= {f"focal_point_{name}": "" for name in ("x", "y", "width", "height")}
        form |= {"collection": self.seed["collection"], "tags": "", "description": ""}
        picture = io.BytesIO()
        Image.frombytes("RGB", (64, 64), os.urandom(64 * 64 * 3)).save(picture, "png")
        files = {
            "file": (f"resilience-{secrets.token_hex(4)}.png", picture.getvalue(), "image/png")
        }
        address = f"{self.seed['admin']}images/add/"
        return self._count("editor uploads", 302, lambda: client.post(address, form, files))

    def edit_once(self, client: Client, title: str) -> bool:
        """Open the page, change its title, publish; whether the site confirmed it."""
        page = self._count("editor opens", 200, lambda: client.get(self.edit_address))
        if page.status != 200:
            return False
        answer = self._count(
            "editor publishes", 302, lambda: self.publish(client, page, title=title)
        )
        if answer.status == 302:
            self.saved = title
        return answer.status == 302

    def publish(self, client: Client, page: Answer, **changes: str) -> Answer:
        return publish(client, self.edit_address, page.body, self.seed["csrf"], **changes)
