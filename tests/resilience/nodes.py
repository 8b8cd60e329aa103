"""What must hold on three nodes: what one does the others know, and one may die."""

import os
import re
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape

from tests.resilience import namespaces
from tests.resilience.asking import Client
from tests.resilience.forms import fields
from tests.resilience.load import Load, wait_until
from tests.resilience.measuring import measure
from tests.resilience.several import Several
from tests.stack.stack import Web

PAGE = "/proof/"
ROUNDS = 6
SEEN_WITHIN = 20.0


def client(web: Web, cookies: str = "") -> Client:
    return Client(web.host, web.port, cookies=cookies)


def published_everywhere(site: Several, load: Load) -> dict:
    """Published on each node in turn: seconds until each node and the edge showed it."""
    webs = list(site.nodes.values())
    asked = {web.name: client(web) for web in webs} | {"edge": Client("127.0.0.1", site.port)}
    found: dict[str, list[float]] = {name: [] for name in asked}
    # What a process does once in its life is not what is measured.
    for who in asked.values():
        who.get(PAGE)
    for number in range(ROUNDS):
        title = f"Proof seen {time.monotonic_ns()}"
        if not load.edit_once(client(webs[number % len(webs)], load.seed["cookies"]), title):
            continue
        begun = time.monotonic()

        def watch(name: str, who: Client, title: str = title, begun: float = begun) -> None:
            wait_until(lambda: title in who.get(PAGE).body, SEEN_WITHIN)
            found[name].append(round(time.monotonic() - begun, 2))

        threads = [threading.Thread(target=watch, args=pair) for pair in asked.items()]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return {
        name: {"slowest_s": max(times, default=None), "all": times} for name, times in found.items()
    }


def uploaded_everywhere(site: Several, load: Load) -> dict:
    """A picture put in on one node: does every node list it, and is it there to be fetched?"""
    webs = list(site.nodes.values())
    title = f"Proof picture {time.monotonic_ns()}"
    answer = load.upload_once(client(webs[-1], load.seed["cookies"]), title)
    found: dict = {"uploaded on": webs[-1].name, "answer": answer.status}
    for web in webs:
        listed = client(web, load.seed["cookies"]).get("/admin/images/?ordering=-created_at")
        picture = re.search(rf'src="(http://{site.storage}/[^"]+)"', unescape(listed.body))
        fetched = 0
        if picture:
            path = picture[1].partition(site.storage)[2]
            fetched = Client(*_host_and_port(site.storage)).get(path, Host=site.storage).status
        found[web.name] = {"lists it": title in listed.body, "picture": fetched}
    return found


def _host_and_port(address: str) -> tuple[str, int]:
    host, _, port = address.partition(":")
    return host, int(port)


def moved_session(site: Several, load: Load) -> dict:
    """A page opened on one node and published on the next; then the first dies, and it goes on."""
    first, second, third = site.nodes.values()
    address = f"/admin/pages/{load.seed['page']}/edit/"
    opened = client(first, load.seed["cookies"]).get(address)
    data = fields(opened.body, address) | {
        "title": "Proof moved",
        "body-count": "0",
        "action-publish": "action-publish",
        "csrfmiddlewaretoken": load.seed["csrf"],
    }
    with killed(site, first.name):
        saved = client(second, load.seed["cookies"]).post(
            address, data, Referer=f"https://localhost{address}"
        )
        after = client(third, load.seed["cookies"]).get(address)
    return {
        "opened on": first.name,
        "opened": opened.status,
        "saved on another after it died": saved.status,
        "third goes on": after.status,
        "third shows it": "Proof moved" in after.body,
    }


@contextmanager
def killed(site: Several, name: str) -> Iterator[None]:
    site.held.add(name)
    os.killpg(site.running[name].pid, signal.SIGKILL)
    yield
    site.held.discard(name)
    wait_until(lambda: client(site.nodes[name]).get("/readyz").status == 200, 120)


@contextmanager
def node_killed(site: Several) -> Iterator[None]:
    with killed(site, "node-2"):
        yield


@contextmanager
def node_unplugged(site: Several) -> Iterator[None]:
    """Its network is cut: nothing refuses, nothing answers."""
    namespaces.unplug(2)
    yield
    namespaces.plug_in(2)


def several(site: Several) -> dict:
    before = site.files_of_nodes()
    load = Load(site.port, site.within("prepare"))
    found = {
        "publish": published_everywhere(site, load),
        "upload": uploaded_everywhere(site, load),
        "session": moved_session(site, load),
        "node killed": measure(site, "a node killed", node_killed, 8.0),
        "node unplugged": measure(site, "a node unplugged", node_unplugged, 8.0),
    }
    new = {name: sorted(files - before[name]) for name, files in site.files_of_nodes().items()}
    return found | {"new files on nodes": new}
