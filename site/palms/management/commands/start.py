"""`make run`: prepares database, demo content and owner's account, then serves."""

import errno
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.contrib.staticfiles.management.commands.runserver import Command as Runserver
from django.core.management import CommandParser, call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import OperationalError
from django.urls import reverse
from django.utils.crypto import get_random_string
from wagtail.models import Site

from demo.loader import load_demo_content

# Without characters that look alike, since the password is copied by hand.
LEGIBLE = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


class Command(Runserver):
    """runserver with preparation, which a second start skips."""

    help = "Migrate, fill an empty site, make the owner's account and serve on localhost."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--port", type=int, default=8000, help="The port of localhost to serve on."
        )
        parser.add_argument(
            "--prepare-only", action="store_true", help="Prepare only, do not serve."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        port = options["port"]
        options["addrport"] = f"localhost:{port}"
        # The autoreloader's child process only serves.
        if os.environ.get("RUN_MAIN") == "true":
            super().handle(*args, **options)
            return
        if not 0 < port < 65536:
            sys.exit(f"{port} is not a port number, for example: make run PORT=8000")
        if not options["prepare_only"] and not is_port_free(port):
            others = chain(range(port + 1, 65536), range(8000, port))
            other = next(filter(is_port_free, others), 8000)
            sys.exit(
                f"Port {port} is in use: stop the program that holds it, or choose another, "
                f"for example: make run PORT={other}"
            )
        self.prepare(port)
        if not options["prepare_only"]:
            with mail_worker():
                super().handle(*args, **options)

    def prepare(self, port: int) -> None:
        """Prepare the database. Each step does nothing when it was done before."""
        self.migrate()
        self.load_demo()
        self.make_owner()
        self.set_site_port(port)

    def migrate(self) -> None:
        """Apply missing migrations. Checking first is faster than `migrate` without any."""
        (settings.VAR_DIR / "media").mkdir(parents=True, exist_ok=True)
        connection = connections[DEFAULT_DB_ALIAS]
        try:
            executor = MigrationExecutor(connection)
        except OperationalError as error:
            sys.exit(
                "The database cannot be reached: check DATABASE_URL and that its server runs, then "
                f"start again. It says: {' '.join(str(error).split())}"
            )
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database (half a minute at most) ...")
            call_command("migrate", verbosity=0, interactive=False)

    def load_demo(self) -> None:
        """Load the demo content into an empty site."""
        load_demo_content(lambda step: self.stdout.write(f"Demo content: {step} ..."))

    def make_owner(self) -> None:
        """Create the owner's account unless there is one; a generated password is printed once."""
        accounts = get_user_model()._default_manager
        if accounts.filter(groups__name="Owner").exists():
            return
        name = os.environ.get("OWNER_USERNAME", "owner")
        given = os.environ.get("OWNER_PASSWORD", "")
        password = given or get_random_string(16, LEGIBLE)
        if accounts.filter(username=name).exists():
            sys.exit(
                f"An account named {name} exists and is not in the group Owner: put it there, or "
                "choose another name, for example: OWNER_USERNAME=owner2 make run"
            )
        owner = accounts.create_user(
            username=name, email=os.environ.get("OWNER_EMAIL", ""), password=password
        )
        owner.groups.add(Group.objects.get(name="Owner"))
        self.stdout.write(f"The owner's account: {name}")
        if not given:
            self.stdout.write(f"Its password, shown this once: {password}")

    def set_site_port(self, port: int) -> None:
        """Set the port for absolute URLs, unless the site has another host name."""
        site = Site.objects.filter(is_default_site=True, hostname="localhost").first()
        if site and site.port != port:
            site.port = port
            site.save()

    def on_bind(self, server_port: int) -> None:
        """Print the URLs once the server listens."""
        base = f"http://localhost:{server_port}"
        self.stdout.write(
            f"\nThe site:      {base}/\n"
            f"The admin:     {base}{reverse('wagtailadmin_home')}\n"
            f"Your account:  {base}{reverse('wagtailadmin_account')}\n\n"
            f"{mail_folder_message()}Ctrl+C stops it.\n"
        )


def is_port_free(port: int) -> bool:
    """Whether the port is free on localhost, on IPv4 and IPv6, which browsers try first."""
    for family, address in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            socket.create_server((address, port), family=family).close()
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
    return True


@contextmanager
def mail_worker() -> Iterator[None]:
    """Run the mail worker while the server runs."""
    # In its own session, so that Ctrl+C reaches only the server, which then ends the worker.
    worker = subprocess.Popen(  # noqa: S603
        [sys.executable, sys.argv[0], "mail_worker", "--with-parent"], start_new_session=True
    )
    try:
        yield
    finally:
        worker.terminate()
        try:
            worker.wait(10)
        except subprocess.TimeoutExpired:
            worker.kill()


def mail_folder_message() -> str:
    """A line about EMAIL_FILE_PATH, if it is set."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    return f"Mail is not sent but written into {folder}\n" if folder else ""
