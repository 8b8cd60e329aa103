"""The editor of the benchmark: publishes the same article again and again, as the form does it."""

import re
import threading
import time
from dataclasses import dataclass, field

from tests.benchmarks.site import Site
from tests.resilience.asking import Client
from tests.resilience.forms import fields

MARK = re.compile(r"mark-(\d+)\.")


@dataclass(frozen=True)
class Published:
    mark: int
    # By the clock of the day, which the visitors' program reads as well.
    pressed: float
    answered: float


@dataclass
class Editor:
    site: Site
    number: int = 0
    done: list[Published] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.given = self.site.within("article")
        self.path: str = self.given["path"]
        self.form: dict[str, str] = {}

    def publish(self, port: int) -> Published:
        """Open the form, change the introduction, press Publish; the form is open beforehand."""
        client = Client("127.0.0.1", port, cookies=self.given["cookies"])
        address = f"{self.given['admin']}pages/{self.given['page']}/edit/"
        form = fields(client.get(address).body, address)
        self.number += 1
        form |= {"standfirst": f"mark-{self.number}.", "body-count": "0"}
        form |= {"action-publish": "action-publish", "csrfmiddlewaretoken": self.given["csrf"]}
        pressed = time.time()
        answer = client.post(address, form, Referer=f"https://localhost{address}")
        if answer.status != 302:
            raise RuntimeError(f"Publishing was answered with {answer.status} {answer.problem}")
        self.done.append(Published(self.number, pressed, time.time()))
        return self.done[-1]

    def every(self, seconds: float, port: int, until: threading.Event) -> None:
        """Publish once in so many seconds, as near as the site lets one."""
        while not until.is_set():
            begun = time.monotonic()
            self.publish(port)
            until.wait(max(0.0, seconds - (time.monotonic() - begun)))


def shown(port: int, path: str) -> int:
    """The mark that a visitor is shown there now; -1 when there is none."""
    body = Client("127.0.0.1", port).get(path).body
    found = MARK.search(body)
    return int(found[1]) if found else -1
