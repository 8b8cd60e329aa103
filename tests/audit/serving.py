"""The site as production delivers it, for the audit: production's settings, the demo content,
static files and pages compressed. Serves until its standard input closes.

A browser may speak plain HTTP to it: what stands here takes the place of the proxy that ends TLS,
hands out pictures and compresses pages.
"""

import gzip
import json
import logging
import os
import secrets
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from tests.audit.tools import ROOT

FOLDER = ROOT / "var" / "audit" / "site"
# The admin's own files are never asked for here, and there are many of them.
NOT_COLLECTED = ["wagtail*", "admin", "table_block"]


def environment() -> dict[str, str]:
    """All that the production settings ask for."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "palms.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "localhost",
        "ALLOW_SQLITE": "1",
        "DATABASE_URL": f"sqlite:///{FOLDER}/db.sqlite3",
        "VAR_DIR": str(FOLDER),
        "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'site'}",
    }


class Site:
    """The running site; `url` is its address without a slash at the end."""

    def __init__(self, port: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.audit.serving", port],
            cwd=ROOT,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout
        said = self.process.stdout.readline()
        if not said:
            sys.exit("The site for the audit did not start: see the lines above.")
        self.url: str = json.loads(said)["url"]

    def close(self) -> None:
        """Stop it; its folder stays for whoever wants to look, and is made anew next time."""
        assert self.process.stdin
        self.process.stdin.close()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def delivered(application: Callable) -> Callable:
    """Say that the visitor came by HTTPS, and send pages gzipped when nothing before did."""

    def answer(environ: dict[str, Any], start_response: Callable) -> Iterable[bytes]:
        environ["HTTP_X_FORWARDED_PROTO"] = "https"
        begun: list[Any] = []
        body = application(environ, lambda *words: begun.extend(words))
        status, headers = begun[:2]
        names = {name.lower(): value for name, value in headers}
        text = names.get("content-type", "").startswith(("text/", "application/"))
        asked = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
        if asked and text and "content-encoding" not in names:
            content = gzip.compress(b"".join(body))
            body = [content]
            headers = [(n, v) for n, v in headers if n.lower() != "content-length"]
            headers += [("Content-Encoding", "gzip"), ("Content-Length", str(len(content)))]
        start_response(status, headers)
        return body

    return answer


def main(port: str) -> None:
    import django

    sys.stdout, said = sys.stderr, sys.stdout  # stdout is for the one line that the audit reads
    shutil.rmtree(FOLDER, ignore_errors=True)
    (FOLDER / "media").mkdir(parents=True)
    watcher = threading.Thread(target=end_with_the_audit, daemon=True)
    watcher.start()
    django.setup()
    # Production logs every task, and loading the demo content makes hundreds; errors are still told.
    logging.disable(logging.WARNING)
    prepare(port)
    from django.conf import settings
    from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
    from django.core.wsgi import get_wsgi_application
    from whitenoise import WhiteNoise

    class Quiet(WSGIRequestHandler):
        def log_message(self, *words: object) -> None:
            """The audit counts; nobody reads a line for each request."""

    server = ThreadedWSGIServer(("localhost", int(port)), Quiet)
    pictures = WhiteNoise(get_wsgi_application(), autorefresh=True, max_age=31_536_000)
    pictures.add_files(str(settings.MEDIA_ROOT), prefix=settings.MEDIA_URL)
    server.set_app(delivered(pictures))
    said.write(json.dumps({"url": f"http://localhost:{server.server_port}"}) + "\n")
    said.flush()
    server.serve_forever()


def prepare(port: str) -> None:
    """From an empty folder to the demo content and compressed static files."""
    from django.core.management import call_command
    from wagtail.models import Site as WagtailSite

    with Path(os.devnull).open("w") as nowhere:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("load_demo", stdout=nowhere)
        call_command(
            "collectstatic",
            interactive=False,
            ignore_patterns=NOT_COLLECTED,
            stdout=nowhere,
        )
    WagtailSite.objects.update(hostname="localhost", port=int(port))


def end_with_the_audit() -> None:
    """However the audit ends, so does this."""
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
