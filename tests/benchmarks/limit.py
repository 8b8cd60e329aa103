"""The most that is possible here: an nginx that sends the bytes of a page as a compressed file, and
one that keeps them in a proxy_cache with nothing else around it."""

import gzip
import http.client
from collections.abc import Mapping
from pathlib import Path

from tests.processes import need
from tests.stack.edge import TEMPLATE

# The edge's own line for the log.
FORMAT = next(line for line in TEMPLATE.read_text().splitlines() if "log_format" in line).strip()
# One after the other from the first port on.
SERVERS = ("the file", "the file with our log", "a minimal proxy_cache")
CONFIGURATION = """
daemon off; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 4096; }}
http {{
  {format}
  access_log off; server_tokens off; sendfile on; tcp_nopush on; keepalive_requests 100000;
  open_file_cache max=100 inactive=60s; open_file_cache_valid 60s;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  default_type "text/html; charset=utf-8"; etag off; root {folder};
  proxy_cache_path {folder}/pages keys_zone=pages:1m;
  server {{ listen 127.0.0.1:{file}; gzip_static always; {headers} }}
  server {{
    listen 127.0.0.1:{logged}; gzip_static always; {headers}
    access_log {folder}/access.log edge buffer=32k flush=1s;
  }}
  server {{
    listen 127.0.0.1:{cache};
    location / {{
      proxy_pass http://127.0.0.1:{file}; proxy_cache pages; proxy_cache_valid 200 1h;
      proxy_ignore_headers Cache-Control Vary;
    }}
  }}
}}
"""
# What nginx writes by itself for any file.
ITS_OWN = {
    "server", "date", "connection", "content-type", "content-length", "content-encoding",
    "last-modified", "transfer-encoding",
}  # fmt: skip


def same_bytes(folder: Path, port: int, url: str, asked: Mapping[str, str]) -> list[str]:
    """The command of an nginx that sends what `url` sends now, the headers included."""
    body, headers = answer(url, asked)
    folder.mkdir(parents=True, exist_ok=True)
    # nginx runs its workers as another user.
    folder.chmod(0o755)
    (folder / "page.gz").write_bytes(body)
    lines = [
        "add_header {} '{}';".format(name, value.replace("\\", "\\\\").replace("'", "\\'"))
        for name, value in headers
        if name.lower() not in ITS_OWN and "$" not in value
    ]
    ports = {"file": port, "logged": port + 1, "cache": port + 2}
    text = CONFIGURATION.format(folder=folder, headers=" ".join(lines), format=FORMAT, **ports)
    (folder / "nginx.conf").write_text(text)
    return [need("nginx", "nginx"), "-c", str(folder / "nginx.conf")]


def answer(url: str, asked: Mapping[str, str]) -> tuple[bytes, list[tuple[str, str]]]:
    """The body as it comes over the wire, and the headers."""
    host, _, path = url.removeprefix("http://").partition("/")
    connection = http.client.HTTPConnection(host, timeout=20)
    connection.request("GET", f"/{path}", headers=dict(asked))
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200 or response.headers["Content-Encoding"] != "gzip":
        raise RuntimeError(f"{url} answers {response.status} {response.headers}")
    gzip.decompress(body)
    return body, response.getheaders()
