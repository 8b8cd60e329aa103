"""The whole site as `make run` prepares it, in its own process and folder.

Run as a program it serves until its stdin closes, which happens however the test run ends."""

import os
import shutil
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from tests import migrated_database
from tests.processes import Child


@dataclass(frozen=True)
class Account:
    """Username and password."""

    name: str
    password: str


OWNER = Account("owner", "owner-password-of-the-tests")
EDITOR = Account("editor", "editor-password-of-the-tests")


class Site(Child):
    """A running site, with its URL and accounts."""

    owner = OWNER
    editor = EDITOR

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="palms-site-"))
        migrated_database.copy_to(self.folder / "db.sqlite3")
        super().__init__(
            "-m",
            "tests.browser.serving",
            VAR_DIR=str(self.folder),
            DATABASE_URL=f"sqlite:///{self.folder}/db.sqlite3",
            OWNER_USERNAME=OWNER.name,
            OWNER_PASSWORD=OWNER.password,
        )
        self.url = self.read()
        assert self.url, "The site for the browser tests did not start: see the lines above."

    def at(self, path: str) -> str:
        """The absolute URL of a path."""
        return self.url + path

    def close(self) -> None:
        """Stop the process and remove its folder."""
        super().close()
        shutil.rmtree(self.folder, ignore_errors=True)


def main() -> None:
    import django
    from django.conf import settings
    from django.test.testcases import LiveServerThread, _StaticFilesHandler

    sys.stdout, answer = sys.stderr, sys.stdout  # stdout is for the one line the tests read
    # A daemon thread, so that the process exits when preparing the site fails.
    watcher = threading.Thread(target=exit_when_stdin_closes, daemon=True)
    watcher.start()
    django.setup()
    settings.ROOT_URLCONF = "tests.states.urls"
    encode_images_quickly()
    server = LiveServerThread("localhost", _StaticFilesHandler)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    if server.error:
        raise server.error
    prepare(server.port)
    answer.write(f"http://localhost:{server.port}\n")
    answer.flush()
    watcher.join()


def exit_when_stdin_closes() -> None:
    """Wait for the end of stdin, then exit, whatever the main thread is doing."""
    from django.conf import settings

    sys.stdin.read()
    for folder in (settings.VAR_DIR, settings.MEDIA_ROOT):
        shutil.rmtree(folder, ignore_errors=True)
    os._exit(0)


def prepare(port: int) -> None:
    """Prepare the site as `make run` does, and add an editor."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group
    from django.core.management import call_command

    with open(os.devnull, "w") as nowhere:
        call_command("start", port=port, prepare_only=True, stdout=nowhere)
    editor = get_user_model().objects.create_user(EDITOR.name, password=EDITOR.password)
    editor.groups.add(Group.objects.get(name="Editor"))


def encode_images_quickly() -> None:
    """Encode fast instead of small: browser tests do not measure image sizes."""
    from PIL import AvifImagePlugin, Image

    def save(image, file, name) -> None:
        image.encoderinfo.setdefault("speed", 10)
        AvifImagePlugin._save(image, file, name)

    Image.register_save("AVIF", save)


if __name__ == "__main__":
    main()
