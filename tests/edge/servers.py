"""nginx with the configuration of deploy/edge, and the site behind it in this process."""

import http.client
import os
import secrets
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from django.db import connections

from tests.processes import Processes, free_port, listens
from tests.stack.edge import edge_command

# As long as in docs/deploy.md and `make stack`.
SECRET = secrets.token_urlsafe(64)


class QuietRequestHandler(WSGIRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


class Web:
    """A web process that serves one request at a time, within the test's transaction."""

    def __init__(self, application: Callable) -> None:
        self.connection = connections["default"]
        self.connection.inc_thread_sharing()
        self.application = application
        self.port = 0
        self.start()

    def start(self) -> None:
        self.server: WSGIServer = make_server(
            "127.0.0.1", self.port, self.application, handler_class=QuietRequestHandler
        )
        self.port = self.server.server_port
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        connections["default"] = self.connection
        self.server.serve_forever(poll_interval=0.01)

    def stop(self) -> None:
        """Close the port."""
        self.server.shutdown()
        self.thread.join()
        self.server.server_close()

    def close(self) -> None:
        self.stop()
        self.connection.dec_thread_sharing()


@dataclass
class Response:
    status: int
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    def one(self, name: str) -> str:
        return ", ".join(self.all(name))


class Edge:
    """nginx on a free port, with its own folder."""

    def __init__(self, folder: Path, web_port: int) -> None:
        self.folder = folder
        self.port = free_port()
        self.media = folder / "media"
        self.media.mkdir(parents=True)
        listen, webs = f"127.0.0.1:{self.port}", [f"127.0.0.1:{web_port}"]
        self.command = edge_command(folder / "edge", listen, webs, self.media, SECRET)
        # As root, nginx switches to a user without access to the folder of the tests.
        configuration = folder / "edge/nginx.conf"
        if os.geteuid() == 0:
            configuration.write_text(f"user root;\n{configuration.read_text()}")
        self.processes = Processes(folder)
        self.start()

    @property
    def pages(self) -> Path:
        return self.folder / "edge/pages"

    def start(self) -> None:
        self.processes.start("nginx", self.command)
        self.processes.wait_until("nginx", lambda: listens(("127.0.0.1", self.port)))

    def stop(self) -> None:
        self.processes.end("nginx")

    def ask(
        self, path: str, method: str = "GET", body: str | None = None, **headers: str
    ) -> Response:
        return ask(self.port, path, method, body, **headers)

    def raw(self, said: bytes) -> bytes:
        """The response to raw bytes that no HTTP library would send."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(said)
            found = b""
            while part := connection.recv(65536):
                found += part
        return found


def ask(
    port: int, path: str, method: str = "GET", body: str | None = None, **headers: str
) -> Response:
    """Send a request as the TLS server forwards it, for the host name of the tests."""
    usual = {"Host": "testserver", "X-Forwarded-Proto": "https"}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request(method, path, body, usual | named)
    response = connection.getresponse()
    answer = Response(response.status, response.getheaders(), response.read())
    connection.close()
    return answer
