"""Mail workers as processes of their own, to be killed.

Loading the site takes seconds, so one process does it once and begins each worker as a copy of
itself. It ends, and its workers with it, when its standard input closes.
"""

import os
import signal
import sys
from pathlib import Path

from tests.processes import Child, wait_until


class Worker:
    def __init__(self, pid: int) -> None:
        self.pid = pid

    def signal(self, which: int) -> None:
        os.kill(self.pid, which)

    def kill(self) -> None:
        """As by a power cut, and wait until it is gone."""
        if self.lives():
            self.signal(signal.SIGKILL)
        self.wait()

    def wait(self) -> None:
        wait_until(lambda: not self.lives())

    def lives(self) -> bool:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return False
        return True


class Workers(Child):
    def __init__(self, database: Path, port: int) -> None:
        super().__init__(
            "-m",
            "tests.smtp.workers",
            DJANGO_SETTINGS_MODULE="tests.smtp.settings",
            DATABASE_URL=f"sqlite:///{database}",
            EMAIL_PORT=str(port),
        )
        self.begun: list[Worker] = []
        assert self.read() == "ready", "It did not start: see the lines above."

    def begin(self) -> Worker:
        worker = Worker(int(self.ask("begin")))
        self.begun.append(worker)
        return worker

    def end(self) -> None:
        """Leave no worker behind."""
        for worker in self.begun:
            worker.kill()
        self.begun.clear()

    def close(self) -> None:
        self.end()
        super().close()


def load_what_a_letter_needs() -> None:
    """Once, before the copies: the addresses of the admin alone take each of them a second."""
    from django.core.management import load_command_class

    from contact.models import ContactDetails
    from enquiries.mails.messages import to_spa
    from enquiries.models import Enquiry

    load_command_class("operations", "mail_worker")
    enquiry = Enquiry(pk=1, name="x", phone="+27821234567", email="x@spa.example")
    to_spa(enquiry, ContactDetails(enquiries_to="owner@spa.example")).message().as_bytes()


def main() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    if not Path(settings.DATABASES["default"]["NAME"]).exists():
        call_command("migrate", verbosity=0)
        connections.close_all()
    load_what_a_letter_needs()
    connections.close_all()
    print("ready", flush=True)  # noqa: T201
    # Whoever dies is gone at once: nobody asks how.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while sys.stdin.readline():
        pid = os.fork()
        if pid:
            print(pid, flush=True)  # noqa: T201
            continue
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        try:
            call_command("mail_worker", interval=0.05, with_parent=True, verbosity=0)
        finally:
            os._exit(0)


if __name__ == "__main__":
    main()
