"""Error reports contain the traceback and no input of visitors."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import brotli
import pytest

from tests.contract.test_production import in_production

# The database is empty, so the search fails; then an error whose message has personal data.
FAULTS = """
import io, logging, sys
from palms.wsgi import application
import sentry_sdk
answers = []
application({
    "REQUEST_METHOD": "GET", "PATH_INFO": "/search/", "QUERY_STRING": "q=thandi-at-home",
    "SERVER_NAME": "www.example.org", "SERVER_PORT": "443", "HTTP_HOST": "www.example.org",
    "HTTP_X_FORWARDED_PROTO": "https", "HTTP_REFERER": "https://www.example.org/?q=thandi-referer",
    "HTTP_COOKIE": "sessionid=thandi-cookie", "REMOTE_ADDR": "198.51.100.7",
    "wsgi.input": io.BytesIO(), "wsgi.errors": sys.stderr, "wsgi.url_scheme": "https",
}, lambda status, headers: answers.append(status))
print(answers[0])
try:
    raise ValueError("duplicate key\\nDETAIL: Key (email)=(thandi@example.com) already exists.")
except ValueError as problem:
    sentry_sdk.capture_exception(problem)
logging.getLogger("palms").error("No mail to %s", "thandi@example.com")
logging.getLogger("palms").error("Failed: /admin/password/reset/key/1-thandikey/")
sentry_sdk.flush(20)
"""


@pytest.fixture
def reports() -> Iterator[tuple[str, list[str]]]:
    """The URL to report to, and the list of reports received."""
    arrived: list[str] = []

    class Receiver(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            arrived.append(brotli.decompress(body).decode())
            self.send_response(200)
            self.end_headers()

        def log_message(self, *words: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://key@127.0.0.1:{server.server_port}/1", arrived
    server.shutdown()
    server.server_close()


def test_reports_hold_no_input_of_visitors(reports: tuple[str, list[str]], tmp_path: Path) -> None:
    address, arrived = reports
    # From Python 3.13 on tracebacks quote the source of `-c`: keep personal data out of it.
    result = in_production(
        f"exec(bytes.fromhex('{FAULTS.encode().hex()}'))",
        SENTRY_DSN=address,
        DATABASE_URL=f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        ALLOW_SQLITE="1",
        VAR_DIR=str(tmp_path),
        no_proxy="127.0.0.1",
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("500")
    report = "\n".join(arrived)
    for expected in ("no such table", "/search/", "duplicate key", "No mail to", "ValueError"):
        assert expected in report
    assert "thandi" not in report
    assert "198.51.100.7" not in report
