"""Three web nodes, each in a network namespace with a folder of its own, before shared stores."""

import shutil
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from tests.resilience import namespaces
from tests.resilience.bucket import make_bucket
from tests.resilience.namespaces import STORES
from tests.resilience.site import MAIL, Site
from tests.stack.processes import PYTHON, need
from tests.stack.stack import Web

NODES = 3
WEB_PORT, DATABASE_PORT, CACHE_PORT, STORAGE_PORT = 8000, 5432, 6379, 9000
BUCKET, REGION = "palms", "af-south-1"
STORAGE = "storage"


class Several(Site):
    """What a release puts on a node is its code and the collected files, and nothing else."""

    def __init__(self, folder: Path, port: int) -> None:
        super().__init__(folder, port, NODES)
        self.door_address = (STORES, DATABASE_PORT)
        self.storage = f"{STORES}:{STORAGE_PORT}"

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
            "MEDIA_STORE": f"s3://proof:proof@{self.storage}/{BUCKET}?region={REGION}&tls=no",
            "AWS_EC2_METADATA_DISABLED": "true",
        }

    def start(self) -> None:
        if refused := namespaces.why_not():
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
        self._start(STORAGE, [PYTHON, "-m", "moto.server", *where], LD_PRELOAD="")
        until = time.monotonic() + 90
        while not self._storage_answers():
            if time.monotonic() > until:
                sys.exit(f"The storage did not start: see {self.folder / STORAGE}.log")
            time.sleep(0.2)
        # Before the site starts: it refuses to, without a place for uploads.
        make_bucket(self.storage, BUCKET, REGION)

    def _storage_answers(self) -> bool:
        try:
            urllib.request.urlopen(f"http://{self.storage}/moto-api/", timeout=2).close()
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False
        return True

    def _prepare(self) -> None:
        super()._prepare()
        self.within("fill_bucket", str(self.folder / "media"))
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
        for name in (STORAGE, MAIL):
            self.processes.end(name)
        namespaces.tear_down(NODES)
