"""Three web nodes with shared stores, each in a network namespace with a folder of its own.

Measures how changes on one node reach the others, and the loss of a node.
"""

import re
import shutil
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from html import unescape
from pathlib import Path

import boto3

from tests.processes import PYTHON, need, seconds_until
from tests.resilience import namespaces
from tests.resilience.faults import killed
from tests.resilience.load import Load
from tests.resilience.measurement import measure, print_now
from tests.resilience.namespaces import STORES
from tests.resilience.site import Site
from tests.stack.client import Client
from tests.stack.stack import Web
from tests.stores.servers import let_anybody_fetch

NODES = 3
WEB_PORT, DATABASE_PORT, CACHE_PORT, STORAGE_PORT = 8000, 5432, 6379, 9000
BUCKET, REGION, STORAGE = "palms", "af-south-1", f"{STORES}:{STORAGE_PORT}"
PAGE = "/resilience/"
ROUNDS = 6
SEEN_WITHIN = 20.0


class MultiNodeSite(Site):
    """A node has the code and the collected static files only."""

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(folder, port, NODES)
        self.proxy_host, self.proxy_port = STORES, DATABASE_PORT

    def places(self) -> list[Web]:
        return [
            Web(
                name=f"node-{number}",
                port=WEB_PORT,
                host=namespaces.address(number),
                within=("ip", "netns", "exec", namespaces.name(number)),
                environment={"VAR_DIR": str(self.folder / f"node-{number}")},
            )
            for number in range(1, NODES + 1)
        ]

    def settings(self, database: str) -> dict[str, str]:
        return super().settings(database) | {
            "CACHE_URL": f"redis://{STORES}:{CACHE_PORT}/0",
            "MEDIA_STORE": f"s3://test:test@{STORAGE}/{BUCKET}?region={REGION}&tls=no",
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def start(self) -> None:
        if refused := namespaces.missing_requirement():
            sys.exit(refused)
        namespaces.build(NODES)
        super().start()

    def _start_redis(self) -> None:
        redis = need("redis-server", "redis-server")
        listen = ("--bind", STORES, "--port", str(CACHE_PORT), "--protected-mode", "no")
        self._start("redis", [redis, *listen, "--save", "", "--maxmemory", "128mb"])

    def _start_stores(self) -> None:
        super()._start_stores()
        where = ("-H", STORES, "-p", str(STORAGE_PORT))
        self._start("storage", [PYTHON, "-m", "moto.server", *where])
        self._wait_for(f"http://{STORAGE}/moto-api/data.json", "storage")
        # The site's checks need the bucket.
        make_bucket()

    def _prepare(self) -> None:
        super()._prepare()
        self.run_task("fill_bucket", str(self.folder / "media"))
        for web in self.nodes.values():
            own = Path(web.environment["VAR_DIR"])
            shutil.rmtree(own, ignore_errors=True)
            for part in ("static", "bundles"):
                shutil.copytree(self.folder / part, own / part)

    def files_of_nodes(self) -> dict[str, set[str]]:
        return {
            name: {str(path) for path in Path(web.environment["VAR_DIR"]).rglob("*")}
            for name, web in self.nodes.items()
        }

    def stop(self) -> None:
        super().stop()
        namespaces.tear_down(NODES)


def make_bucket() -> None:
    keys = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}
    client = boto3.client("s3", endpoint_url=f"http://{STORAGE}", region_name=REGION, **keys)
    client.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
    let_anybody_fetch(client, BUCKET)


def publish_propagation(site: MultiNodeSite, load: Load, editors: list[Client]) -> dict:
    """Publish on each node in turn; seconds until each node and the edge show it."""
    asked = {web.name: Client(web.host, web.port) for web in site.nodes.values()}
    asked["edge"] = Client("127.0.0.1", site.port)
    found: dict[str, list[float]] = {name: [] for name in asked}
    # Do not measure the first request of each process.
    for client in asked.values():
        client.get(PAGE)

    def shows(title: str, begun: float, name: str) -> None:
        seconds_until(lambda: title in asked[name].get(PAGE).body, SEEN_WITHIN)
        found[name].append(round(time.monotonic() - begun, 2))

    for number in range(ROUNDS):
        title = f"Resilience seen {time.monotonic_ns()}"
        if load.edit_once(editors[number % NODES], title):
            with ThreadPoolExecutor() as threads:
                list(threads.map(partial(shows, title, time.monotonic()), asked))
    return {
        name: {"slowest_s": max(times, default=None), "all": times} for name, times in found.items()
    }


def upload_propagation(site: MultiNodeSite, load: Load, editors: list[Client]) -> dict:
    """Upload a picture on one node; whether all nodes list and serve it."""
    title = f"Resilience picture {time.monotonic_ns()}"
    answer = load.upload_once(editors[-1], title)
    found: dict = {"uploaded on": list(site.nodes)[-1], "answer": answer.status}
    for name, editor in zip(site.nodes, editors, strict=True):
        listed = editor.get(f"{load.seed['admin']}images/?ordering=-created_at")
        picture = re.search(rf'src="http://{STORAGE}(/[^"]+)"', unescape(listed.body))
        storage = Client(STORES, STORAGE_PORT)
        fetched = storage.get(picture[1], Host=STORAGE).status if picture else 0
        found[name] = {"lists it": title in listed.body, "picture": fetched}
    return found


def session_across_nodes(site: MultiNodeSite, load: Load, editors: list[Client]) -> dict:
    """Open a page on one node, kill that node, and publish the page on another."""
    first = next(iter(site.nodes))
    opened = editors[0].get(load.edit_address)
    with killed(site, first):
        saved = load.publish(editors[1], opened, title="Resilience moved")
        after = editors[2].get(load.edit_address)
    seconds_until(lambda: editors[0].get("/readyz").status == 200, 120)
    return {
        "opened on": first,
        "opened": opened.status,
        "saved on another after it was killed": saved.status,
        "third goes on": after.status,
        "third shows it": "Resilience moved" in after.body,
    }


@contextmanager
def unplugged(site: Site) -> Iterator[None]:
    """A node whose network is cut: connections are neither refused nor answered."""
    namespaces.unplug(2)
    yield
    namespaces.plug_in(2)


def measure_all(site: MultiNodeSite) -> dict:
    before = site.files_of_nodes()
    load = Load(site.port, site.run_task("prepare"))
    cookies = load.seed["cookies"]
    editors = [Client(web.host, web.port, cookies=cookies) for web in site.nodes.values()]
    found = {
        "publish": publish_propagation(site, load, editors),
        "upload": upload_propagation(site, load, editors),
        "session": session_across_nodes(site, load, editors),
    }
    print_now("\nPublished on one node: seconds until it was seen, slowest of all")
    for name, seen in found["publish"].items():
        print_now(f"  {name:10}{seen['slowest_s']} s of {seen['all']}")
    print_now(f"Uploaded on one: {found['upload']}")
    print_now(f"Session: {found['session']}")
    found["node killed"] = measure(site, "a node killed", partial(killed, name="node-2"), 8.0)
    found["node unplugged"] = measure(site, "a node unplugged", unplugged, 8.0)
    new = {name: sorted(files - before[name]) for name, files in site.files_of_nodes().items()}
    print_now(f"New files on the nodes: {new}")
    return found | {"new files on nodes": new}
