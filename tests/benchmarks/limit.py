"""The most that is possible here: nginx sending the same bytes as a file compressed beforehand."""

import gzip
import http.client
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.stack.edge import TEMPLATE
from tests.stack.processes import end, need

# The edge's own line for the log.
FORMAT = next(
    line.strip()
    for line in TEMPLATE.read_text().splitlines()
    if line.strip().startswith("log_format")
)
CONFIGURATION = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  {format}
  access_log {log}; server_tokens off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  open_file_cache max=100 inactive=60s; open_file_cache_valid 60s;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  default_type "text/html; charset=utf-8"; etag off;
  server {{
    listen 127.0.0.1:{port}; root {folder}/www; gzip_static always;
{headers}
  }}
}}
"""
# What nginx writes by itself for any file.
ITS_OWN = {
    "server", "date", "connection", "content-type", "content-length", "content-encoding",
    "last-modified", "transfer-encoding",
}  # fmt: skip


@contextmanager
def same_bytes(
    folder: Path, port: int, url: str, asked: dict[str, str], log: str = "off"
) -> Iterator[int]:
    """An nginx that sends what `url` sends, as many headers included; gives its process id.

    `log` is written as the edge writes its own, which a file alone would not need.
    """
    body, headers = answer(url, asked)
    (folder / "www").mkdir(parents=True, exist_ok=True)
    # nginx runs its workers as another user.
    for place in (folder, folder / "www"):
        place.chmod(0o755)
    (folder / "www/page.gz").write_bytes(body)
    lines = "\n".join(
        f"    add_header {name} '{value}';" for name, value in quoted(headers) if "$" not in value
    )
    configuration = folder / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(folder=folder, port=port, headers=lines, log=log, format=FORMAT)
    )
    with (folder / "error.log").open("ab") as words:
        command = [need("nginx", "nginx"), "-c", str(configuration)]
        process = subprocess.Popen(command, stdout=words, stderr=words, start_new_session=True)
    try:
        yield process.pid
    finally:
        end(process)


def answer(url: str, asked: dict[str, str]) -> tuple[bytes, list[tuple[str, str]]]:
    """The body as it comes over the wire, and the headers."""
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=20)
    connection.request("GET", f"/{path}", headers=asked)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200 or response.headers["Content-Encoding"] != "gzip":
        raise RuntimeError(f"{url} answers {response.status} {response.headers}")
    gzip.decompress(body)
    return body, response.getheaders()


def quoted(headers: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    for name, value in headers:
        if name.lower() not in ITS_OWN:
            yield name, value.replace("\\", "\\\\").replace("'", "\\'")
