"""Load and abuse, measured: `.venv/bin/python -m tests.resilience.storm http://127.0.0.1:8000`

Sends honest forms from many clients and hostile ones from many networks at the same time, while
somebody else reads pages, and prints what came back. It is no part of the test suite: it needs a
real server on this machine, started with TRUSTED_PROXY_HOPS=1 so that each client counts as a
network of its own. It stops by itself. With --count (and the server's DATABASE_URL or VAR_DIR in
the environment) it also says what the database holds of it afterwards.

Honest forms carry names that begin with "Storm", hostile ones with "Hostile".
"""

import argparse
import http.client
import os
import random
import re
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.hostile import hostile_forms

KINDS = ("enquiry", "booking", "voucher")
PAGES = ("/", "/contact/", "/services/", "/articles/")
# A network that sends more within ten minutes is held: an honest client moves on before.
FORMS_PER_NETWORK = 15
SECONDS_LIKE_A_PERSON = 4
BIG_BODY = 10_000_000
FORM = "application/x-www-form-urlencoded"
# Names, words and networks of their own for each run: a second one finds the first in the database.
RUN = int(time.time()) % 250


@dataclass
class Tally:
    """What came back, put together by all threads."""

    answers: dict[str, Counter] = field(default_factory=dict)
    seconds: dict[str, list[float]] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, what: str, answer: object, seconds: float) -> None:
        with self.lock:
            self.answers.setdefault(what, Counter())[str(answer)] += 1
            self.seconds.setdefault(what, []).append(seconds)

    def table(self) -> str:
        lines = [f"{'':30}{'answers':44}{'median':>9}{'95 %':>9}{'slowest':>9}"]
        for what, answers in sorted(self.answers.items()):
            times = sorted(self.seconds[what])
            marks = (times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])
            counted = ", ".join(f"{answer}: {count}" for answer, count in answers.most_common())
            lines.append(f"{what:30}{counted:44}" + "".join(f"{mark:8.2f}s" for mark in marks))
        return "\n".join(lines)


class Server:
    """One request after another, each on a connection of its own, as from one address."""

    def __init__(self, url: str, tally: Tally, deadline: float) -> None:
        parts = urlsplit(url)
        if parts.hostname not in ("127.0.0.1", "localhost", "::1") or parts.scheme != "http":
            sys.exit("Only a server on this machine: http://127.0.0.1:PORT")
        self.host, self.port = parts.hostname, parts.port or 80
        self.tally, self.deadline = tally, deadline

    @property
    def over(self) -> bool:
        return time.monotonic() > self.deadline

    def ask(
        self,
        what: str,
        method: str,
        path: str,
        body: bytes = b"",
        network: str = "",
        **headers: str,
    ) -> str:
        began, answer, text = time.monotonic(), "", ""
        sent = {"X-Forwarded-For": network or "192.0.2.1", "X-Forwarded-Proto": "https"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            try:
                connection.request(method, path, body, sent)
            except (BrokenPipeError, ConnectionResetError):
                answer = "closed"  # it did not want to hear all of a big body
            response = connection.getresponse()
            answer, text = str(response.status), response.read().decode("utf-8", "replace")
        except (OSError, http.client.HTTPException) as problem:
            answer = answer or type(problem).__name__
        finally:
            connection.close()
        if what:
            self.tally.add(what, answer, time.monotonic() - began)
        return text

    def post(self, what: str, kind: str, body: bytes, network: str, **headers: str) -> None:
        given = {"Content_Type": FORM, "Sec_Fetch_Site": "same-origin", **headers}
        self.ask(what, "POST", f"/contact/{kind}/", body, network, **given)


def form_page(server: Server, kind: str) -> str:
    return server.ask("", "GET", "/contact/" if kind == "enquiry" else f"/contact/{kind}/")


def found(pattern: str, page: str) -> list[str]:
    return [unescape(text) for text in re.findall(pattern, page)]


def filled(kind: str, page: str, name: str, number: int) -> dict[str, str]:
    """A form as a person would fill it in."""
    data = {
        "name": name,
        "phone": f"082 {number // 10_000 % 1000:03} {number % 10_000:04}",
        "email": "",
        "message": f"{name} would like to know something, number {number}.",
        "subject": "",
        "stamp": next(iter(found(r'name="stamp" value="([^"]+)"', page)), ""),
    }
    if kind == "voucher":
        data |= {"voucher_rand": f"R {100 + number % 900},00", "voucher_for": name}
    if kind == "booking":
        days = found(r'<option value="(\d{4}-\d\d-\d\d)"', page)
        opens = found(r'data-hours="(\d\d:\d\d)-', page)
        data["massage"] = random.choice(found(r'name="massage" value="(\d+-\d+)"', page))
        for place, row in (("1", 3), ("2", 4)):
            data |= {f"day_{place}": days[row], f"time_{place}": opens[row]}
        data |= {"day_3": "", "time_3": ""}
    return data


def honest(server: Server, client: int, count: int) -> None:
    pages = {kind: form_page(server, kind) for kind in KINDS}
    time.sleep(SECONDS_LIKE_A_PERSON)
    for turn in range(count):
        if server.over:
            return
        kind, network = KINDS[turn % 3], f"10.{client}.{turn // FORMS_PER_NETWORK}.{RUN}"
        data = filled(kind, pages[kind], f"Storm {RUN} {client}-{turn}", client * 1000 + turn)
        body = urlencode(data).encode()
        server.post("honest forms", kind, body, network)
        if turn % 10 == 0:
            server.post("honest, pressed twice", kind, body, network)


def hostile(server: Server, thread: int, count: int) -> None:
    pages = {kind: form_page(server, kind) for kind in KINDS}
    time.sleep(SECONDS_LIKE_A_PERSON)
    for turn in range(count):
        if server.over:
            return
        kind = KINDS[turn % 3]
        # Most from ever new networks, some from one that does not let go.
        network = "203.0.113.66" if turn % 7 == 0 else f"10.{200 + thread % 50}.{turn % 250}.{RUN}"
        data = filled(kind, pages[kind], f"Hostile {RUN} {thread}-{turn}", 500_000 + turn)
        what, body, headers = hostile_forms(turn, data)
        if what == "10 MB":
            body = b"message=" + b"x" * BIG_BODY
        server.post(f"hostile: {what}", kind, body, network, **headers)


def reader(server: Server, done: threading.Event) -> None:
    while not done.is_set() and not server.over:
        for path in PAGES:
            server.ask("pages read meanwhile", "GET", path)
        time.sleep(0.2)


def count() -> str:
    """What the database holds of it."""
    import django

    # As manage.py does it.
    sys.path.insert(1, str(Path(__file__).resolve().parents[2] / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palms.settings.development")
    django.setup()
    from contact.models import Enquiry, EnquiryMail

    lines = []
    for begins in (f"Storm {RUN} ", f"Hostile {RUN} "):
        rows = Enquiry.objects.filter(name__startswith=begins)
        states = Counter(rows.values_list("status", flat=True))
        names = Counter(rows.values_list("name", flat=True))
        mails = EnquiryMail.objects.filter(enquiry__in=rows).count()
        twice = sum(1 for often in names.values() if often > 1)
        lines.append(f"{begins}: {dict(states)}, doubled: {twice}, mails written down: {mails}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("url")
    parser.add_argument("--honest", type=int, default=2000)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--hostile", type=int, default=10_000)
    parser.add_argument("--attackers", type=int, default=20)
    parser.add_argument("--seconds", type=int, default=1200, help="stop by then in any case")
    parser.add_argument("--count", action="store_true", help="look into the database afterwards")
    options = parser.parse_args()

    tally, began = Tally(), time.monotonic()
    server = Server(options.url, tally, began + options.seconds)
    done = threading.Event()
    reading = threading.Thread(target=reader, args=(server, done))
    senders = [
        threading.Thread(target=honest, args=(server, place, options.honest // options.clients))
        for place in range(options.clients if options.honest else 0)
    ] + [
        threading.Thread(target=hostile, args=(server, place, options.hostile // options.attackers))
        for place in range(options.attackers if options.hostile else 0)
    ]
    for thread in (reading, *senders):
        thread.start()
    for thread in senders:
        thread.join()
    done.set()
    reading.join()
    print(tally.table())
    print(f"{time.monotonic() - began:.0f} seconds.")
    if options.count:
        print(count())


if __name__ == "__main__":
    main()
