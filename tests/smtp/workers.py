"""Mail workers as separate processes, to be killed by tests.

Loading Django takes seconds, so one parent process loads it once and forks each worker. The parent
and its workers end when its standard input closes.
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
        """Send SIGKILL and wait until the process has ended."""
        if self.is_alive():
            self.signal(signal.SIGKILL)
        self.wait()

    def wait(self) -> None:
        wait_until(lambda: not self.is_alive())

    def is_alive(self) -> bool:
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
        self.started: list[Worker] = []
        assert self.read() == "ready", "It did not start: see the lines above."

    def start(self) -> Worker:
        worker = Worker(int(self.ask("start")))
        self.started.append(worker)
        return worker

    def end(self) -> None:
        """Kill all workers."""
        for worker in self.started:
            worker.kill()
        self.started.clear()

    def close(self) -> None:
        self.end()
        super().close()


def warm_up() -> None:
    """Build one email before forking: the admin's URLconf alone takes each worker a second."""
    from django.core.management import load_command_class

    from contact.models import ContactDetails
    from enquiries.mails.messages import build_spa_message
    from enquiries.models import Enquiry

    load_command_class("operations", "mail_worker")
    enquiry = Enquiry(pk=1, name="x", phone="+27821234567", email="x@spa.example")
    build_spa_message(
        enquiry, ContactDetails(enquiries_to="owner@spa.example")
    ).message().as_bytes()


def main() -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connections

    django.setup()
    if not Path(settings.DATABASES["default"]["NAME"]).exists():
        call_command("migrate", verbosity=0)
        connections.close_all()
    warm_up()
    connections.close_all()
    print("ready", flush=True)  # noqa: T201
    # The kernel reaps ended workers, so that `is_alive` sees no zombies.
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
