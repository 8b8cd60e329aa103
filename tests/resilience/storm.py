"""Load and abuse, measured: `.venv/bin/python -m tests.resilience.storm http://127.0.0.1:8000`

Sends honest forms from many clients and hostile ones from many networks at the same time, while
somebody else reads pages, and prints what came back. It needs a real server on this machine, started
with TRUSTED_PROXY_HOPS=1 so that each client counts as a network of its own. It stops by itself. With
--count (and the server's DATABASE_URL or VAR_DIR in the environment) it also says what the database
holds of it afterwards: honest forms carry names that begin with "Storm", hostile ones with "Hostile".
"""

import argparse
import os
import random
import re
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from urllib.parse import urlencode, urlsplit

from tests.attack_forms import FORM, attack_form
from tests.processes import site_environment
from tests.resilience.tally import Tally, answers
from tests.stack import inside
from tests.stack.client import Client, fields

KINDS = ("enquiry", "booking", "voucher")
PAGES = ("/", "/contact/", "/services/", "/articles/")
# A network that sends more within ten minutes is held: an honest client moves on before.
FORMS_PER_NETWORK = 15
SECONDS_LIKE_A_PERSON = 4
BIG_BODY = b"message=" + b"x" * 10_000_000
# Names, words and networks of their own for each run: a second one finds the first in the database.
RUN = int(time.time()) % 250
HONEST, HOSTILE = f"Storm {RUN} ", f"Hostile {RUN} "


class Storm:
    def __init__(self, url: str, seconds: float) -> None:
        parts = urlsplit(url)
        if parts.hostname not in ("127.0.0.1", "localhost", "::1") or parts.scheme != "http":
            sys.exit("Only a server on this machine: http://127.0.0.1:PORT")
        self.client = Client(parts.hostname, parts.port or 80)
        self.tally = Tally()
        self.over = threading.Event()
        timer = threading.Timer(seconds, self.over.set)
        timer.daemon = True
        timer.start()
        self.pages = {
            kind: self.client.get("/contact/" if kind == "enquiry" else f"/contact/{kind}/").body
            for kind in KINDS
        }
        time.sleep(SECONDS_LIKE_A_PERSON)

    def post(self, what: str, kind: str, body: bytes, network: str, **headers: str) -> None:
        given = {"Content_Type": FORM, "Sec_Fetch_Site": "same-origin", **headers}
        answer = self.client.post(f"/contact/{kind}/", body, X_Forwarded_For=network, **given)
        self.tally.add(what, answer, "storm")

    def filled(self, kind: str, name: str, number: int) -> dict[str, str]:
        """A form as a person would fill it in."""
        page = self.pages[kind]
        data = fields(page, f"/contact/{kind}/") | {
            "name": name,
            "phone": f"082 {number // 10_000 % 1000:03} {number % 10_000:04}",
            "message": f"{name} would like to know something, number {number}.",
        }
        if kind == "voucher":
            data |= {"voucher_rand": f"R {100 + number % 900},00", "voucher_for": name}
        if kind == "booking":
            days = re.findall(r'<option value="(\d{4}-\d\d-\d\d)"', page)
            opens = re.findall(r'data-hours="(\d\d:\d\d)-', page)
            data["massage"] = random.choice(re.findall(r'name="massage" value="(\d+-\d+)"', page))
            for place, row in (("1", 3), ("2", 4)):
                data |= {f"day_{place}": days[row], f"time_{place}": opens[row]}
        return data

    def honest(self, count: int, client: int) -> None:
        for turn in range(count):
            if self.over.is_set():
                return
            kind, network = KINDS[turn % 3], f"10.{client}.{turn // FORMS_PER_NETWORK}.{RUN}"
            data = self.filled(kind, f"{HONEST}{client}-{turn}", client * 1000 + turn)
            body = urlencode(data).encode()
            self.post("honest forms", kind, body, network)
            if turn % 10 == 0:
                self.post("honest, pressed twice", kind, body, network)

    def hostile(self, count: int, thread: int) -> None:
        for turn in range(count):
            if self.over.is_set():
                return
            # Most from ever new networks, some from one that does not let go.
            new = f"10.{200 + thread % 50}.{turn % 250}.{RUN}"
            network = "203.0.113.66" if turn % 7 == 0 else new
            kind = KINDS[turn % 3]
            data = self.filled(kind, f"{HOSTILE}{thread}-{turn}", 500_000 + turn)
            what, body, headers = attack_form(turn, data)
            body = BIG_BODY if what == "10 MB" else body
            self.post(f"hostile: {what}", kind, body, network, **headers)

    def read(self) -> None:
        while not self.over.wait(0.2):
            for path in PAGES:
                self.tally.add("pages read meanwhile", self.client.get(path), "storm")

    def table(self) -> str:
        lines = [f"{'':30}{'answers':44}{'median':>9}{'95 %':>9}{'slowest':>9}"]
        for what, row in sorted(self.tally.figures()["storm"].items()):
            times = (row["median_s"], row["95_percent_s"], row["slowest_s"])
            lines.append(f"{what:30}{answers(row):44}" + "".join(f"{one:8.2f}s" for one in times))
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
    began, storm = time.monotonic(), Storm(options.url, options.seconds)
    reading = threading.Thread(target=storm.read, daemon=True)
    reading.start()
    with ThreadPoolExecutor(options.clients + options.attackers) as threads:
        honest = partial(storm.honest, options.honest // options.clients)
        hostile = partial(storm.hostile, options.hostile // options.attackers)
        done = [threads.submit(honest, number) for number in range(options.clients)]
        done += [threads.submit(hostile, number) for number in range(options.attackers)]
    storm.over.set()
    reading.join()
    for one in done:
        one.result()
    print(f"{storm.table()}\n{time.monotonic() - began:.0f} seconds.")
    if options.count:
        usual = {"DJANGO_SETTINGS_MODULE": "palms.settings.development", **os.environ}
        print(inside.run(site_environment(**usual), "held", HONEST, HOSTILE))


if __name__ == "__main__":
    main()
