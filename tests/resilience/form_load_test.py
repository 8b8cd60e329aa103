"""Load test of the forms: `.venv/bin/python -m tests.resilience.form_load_test http://127.0.0.1:8000`

Sends valid forms from many clients, hostile ones from many networks, and reads pages meanwhile. Needs
a server on this machine with TRUSTED_PROXY_HOPS=1, so that each client counts as a network. With
--count, and the server's DATABASE_URL or VAR_DIR in the environment, it also reports the stored
enquiries: names of valid ones begin with "Load", of hostile ones with "Hostile".
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
from tests.stack import site_tasks
from tests.stack.client import Client, fields

KINDS = ("enquiry", "booking", "voucher")
PAGES = ("/", "/contact/", "/services/", "/articles/")
# Below the limit of forms from one network in ten minutes.
FORMS_PER_NETWORK = 15
FILLING_SECONDS = 4
BIG_BODY = b"message=" + b"x" * 10_000_000
# Makes names and networks differ from those of earlier runs in the same database.
RUN_ID = int(time.time()) % 250
HONEST, HOSTILE = f"Load {RUN_ID} ", f"Hostile {RUN_ID} "


class FormLoadTest:
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
        time.sleep(FILLING_SECONDS)

    def post(self, what: str, kind: str, body: bytes, network: str, **headers: str) -> None:
        given = {"Content_Type": FORM, "Sec_Fetch_Site": "same-origin", **headers}
        answer = self.client.post(f"/contact/{kind}/", body, X_Forwarded_For=network, **given)
        self.tally.add(what, answer, "load")

    def filled(self, kind: str, name: str, number: int) -> dict[str, str]:
        """The data of a valid form."""
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
            kind, network = KINDS[turn % 3], f"10.{client}.{turn // FORMS_PER_NETWORK}.{RUN_ID}"
            data = self.filled(kind, f"{HONEST}{client}-{turn}", client * 1000 + turn)
            body = urlencode(data).encode()
            self.post("honest forms", kind, body, network)
            if turn % 10 == 0:
                self.post("honest, sent twice", kind, body, network)

    def hostile(self, count: int, thread: int) -> None:
        for turn in range(count):
            if self.over.is_set():
                return
            # Most from new networks, some from a single one.
            new = f"10.{200 + thread % 50}.{turn % 250}.{RUN_ID}"
            network = "203.0.113.66" if turn % 7 == 0 else new
            kind = KINDS[turn % 3]
            data = self.filled(kind, f"{HOSTILE}{thread}-{turn}", 500_000 + turn)
            what, body, headers = attack_form(turn, data)
            body = BIG_BODY if what == "10 MB" else body
            self.post(f"hostile: {what}", kind, body, network, **headers)

    def read(self) -> None:
        while not self.over.wait(0.2):
            for path in PAGES:
                self.tally.add("pages read meanwhile", self.client.get(path), "load")

    def table(self) -> str:
        lines = [f"{'':30}{'answers':44}{'median':>9}{'95 %':>9}{'slowest':>9}"]
        for what, row in sorted(self.tally.figures()["load"].items()):
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
    parser.add_argument("--seconds", type=int, default=1200, help="maximum duration")
    parser.add_argument("--count", action="store_true", help="report stored enquiries")
    options = parser.parse_args()
    began, load = time.monotonic(), FormLoadTest(options.url, options.seconds)
    reading = threading.Thread(target=load.read, daemon=True)
    reading.start()
    with ThreadPoolExecutor(options.clients + options.attackers) as threads:
        honest = partial(load.honest, options.honest // options.clients)
        hostile = partial(load.hostile, options.hostile // options.attackers)
        done = [threads.submit(honest, number) for number in range(options.clients)]
        done += [threads.submit(hostile, number) for number in range(options.attackers)]
    load.over.set()
    reading.join()
    for one in done:
        one.result()
    print(f"{load.table()}\n{time.monotonic() - began:.0f} seconds.")
    if options.count:
        usual = {"DJANGO_SETTINGS_MODULE": "palms.settings.development", **os.environ}
        print(site_tasks.run(site_environment(**usual), "held", HONEST, HOSTILE))


if __name__ == "__main__":
    main()
