"""Workers and mail servers killed during delivery: no email is sent twice, none is lost.

Each row ends as SENT or in a state that is shown to the owner. Nothing depends on timing: the tests
pause the mail server or the database at the step that they need.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest
from django.db import connections, transaction
from django.utils import timezone

from contact.models import ContactDetails
from enquiries.models import Enquiry, EnquiryMail
from tests import migrated_database
from tests.conftest import on_sqlite
from tests.processes import free_port, wait_until
from tests.smtp.mail_server import MailServer, silent_server
from tests.smtp.workers import Workers

DATABASE = "with_workers"
pytestmark = pytest.mark.skipif(
    not on_sqlite(), reason="uses a SQLite file of its own whatever the database, so once is enough"
)


@pytest.fixture(scope="module")
def place(
    django_db_blocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workers, int]]:
    file = tmp_path_factory.mktemp("workers") / "db.sqlite3"
    migrated_database.copy_to(file)
    with django_db_blocker.unblock():
        connections.settings[DATABASE] = connections.settings["default"] | {"NAME": str(file)}
        port = free_port()
        workers = Workers(file, port)
        ContactDetails.objects.using(DATABASE).update(enquiries_to="owner@spa.example")
        yield workers, port
        workers.close()
        connections[DATABASE].close()
        del connections.settings[DATABASE]


@pytest.fixture
def workers(place: tuple[Workers, int]) -> Iterator[Workers]:
    yield place[0]
    place[0].end()
    Enquiry.objects.using(DATABASE).all().delete()


@pytest.fixture
def server(place: tuple[Workers, int]) -> Iterator[MailServer]:
    server = MailServer(place[1])
    yield server
    server.stop()


@pytest.fixture
def row(workers: Workers) -> EnquiryMail:
    """As the web process commits it."""
    enquiry = Enquiry.objects.using(DATABASE).create(name="Thandi", key="k" * 64)
    return enquiry.mails.create(to="spa")


def state(row: EnquiryMail) -> str:
    row.refresh_from_db(using=DATABASE)
    return row.state


def attempted(row: EnquiryMail) -> bool:
    row.refresh_from_db(using=DATABASE)
    return row.attempts > 0


def let_an_hour_pass(row: EnquiryMail) -> None:
    now = timezone.now()
    EnquiryMail.objects.using(DATABASE).filter(pk=row.pk).update(
        next_attempt=now, changed=now - timedelta(hours=1)
    )


@contextmanager
def database_locked() -> Iterator[None]:
    """Block all other writers."""
    with transaction.atomic(using=DATABASE):
        yield


def test_killed_before_the_server_replies_it_is_sent_later(workers, server, row) -> None:
    listener = silent_server(server.port)
    worker = workers.start()
    wait_until(lambda: attempted(row))
    worker.kill()
    listener.close()
    assert state(row) == "waiting"

    server.start()
    let_an_hour_pass(row)
    workers.start()
    wait_until(lambda: state(row) == "sent")
    assert len(server.accepted) == 1


@pytest.mark.parametrize("accepted", [False, True])
def test_killed_during_data_it_becomes_unsure(workers, server, row, accepted) -> None:
    server.may_reply.clear()
    server.start()
    worker = workers.start()
    wait_until(server.received_data.is_set)
    if accepted:
        with database_locked():
            server.may_reply.set()
            wait_until(lambda: server.accepted)
            worker.kill()
    else:
        worker.kill()
    assert state(row) == "sending"
    server.may_reply.set()

    other = second_row(row)
    let_an_hour_pass(row)
    workers.start()
    wait_until(lambda: state(other) == "sent" and state(row) == "unsure")
    assert len(server.accepted) == 1 + accepted
    assert server.accepted.count(server.accepted[0]) == 1


def test_an_unreachable_then_busy_server_gets_it_once(workers, server, row) -> None:
    workers.start()
    wait_until(lambda: attempted(row) and row.problem)
    assert state(row) == "waiting"
    assert "cannot be reached" in row.problem

    server.rcpt_replies = ["451 Come back later", "250 OK"]
    server.start()
    let_an_hour_pass(row)
    wait_until(lambda: state(row) == "waiting" and "451" in row.problem)
    let_an_hour_pass(row)
    wait_until(lambda: state(row) == "sent")
    assert len(server.accepted) == 1


def test_two_workers_send_each_email_once(workers, server, row) -> None:
    rows = [row, *(second_row(row, key) for key in "abcd")]
    server.start()
    for _ in range(2):
        workers.start()
    wait_until(lambda: {state(one) for one in rows} == {"sent"})
    assert len(server.accepted) == len(set(server.accepted)) == len(rows)


def test_a_worker_finishes_the_current_email_after_sigterm(workers, server, row) -> None:
    server.may_reply.clear()
    server.start()
    worker = workers.start()
    wait_until(server.received_data.is_set)
    worker.signal(signal.SIGTERM)
    server.may_reply.set()
    worker.wait()
    assert state(row) == "sent"
    assert len(server.accepted) == 1


def second_row(row: EnquiryMail, key: str = "z") -> EnquiryMail:
    """The email of another enquiry: its delivery shows that a worker runs."""
    enquiry = Enquiry.objects.using(DATABASE).create(name="Lerato", key=key * 64)
    return enquiry.mails.create(to="spa")
