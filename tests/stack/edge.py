"""nginx from deploy/edge/nginx.conf.template, in a folder of its own."""

from collections.abc import Sequence
from pathlib import Path
from string import Template

from tests.processes import ROOT, need

TEMPLATE = ROOT / "deploy/edge/nginx.conf.template"
PURGE = ROOT / "deploy/edge/purge"
# As deploy/edge/start: what removes old pages ends with nginx's group of processes.
START = 'sh "$1" "$2" & exec "$3" -c "$4"'


def edge_command(
    folder: Path,
    listen: str,
    webs: Sequence[str],
    media: Path,
    secret: str,
    scheme: str = "https",
) -> list[str]:
    """Write the configuration and return what starts it. `webs` are addresses with ports."""
    folder.mkdir(exist_ok=True)
    servers = "\n        ".join(f"server {web} max_fails=0;" for web in webs)
    configuration = folder / "nginx.conf"
    configuration.write_text(
        Template(TEMPLATE.read_text()).safe_substitute(
            EDGE_WORKERS="1",
            EDGE_DIR=str(folder),
            EDGE_LOG=str(folder / "access.log"),
            EDGE_SCHEME=scheme,
            EDGE_CACHE_SIZE="256m",
            EDGE_WEB=servers,
            EDGE_LISTEN=listen,
            EDGE_SECRET=secret,
            MEDIA_DIR=str(media),
        )
    )
    nginx = need("nginx", "nginx")
    return [
        "sh",
        "-c",
        START,
        "edge",
        str(PURGE),
        str(folder / "pages"),
        nginx,
        str(configuration),
    ]
