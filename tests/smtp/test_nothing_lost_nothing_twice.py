"""Workers and mail servers that die at the worst moment: no mail is sent twice, and none is lost.

Each row ends as sent, or as something the owner sees. Nothing here depends on how long a step
takes: the tests stop the mail server or the database where they want the worker to be.
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
from tests import migrated
from tests.conftest import on_sqlite
from tests.processes import free_port, wait_until
from tests.smtp.mail_server import MailServer, silent_server
from tests.smtp.workers import Workers

DATABASE = "with_workers"
pytestmark = pytest.mark.skipif(
    not on_sqlite(), reason="these bring a database file of their own, once is enough"
)


@pytest.fixture(scope="module")
def place(
    django_db_blocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Workers, int]]:
    file = tmp_path_factory.mktemp("workers") / "db.sqlite3"
    migrated.copy_to(file)
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
    """As the web process leaves it, which may be killed at once after the commit."""
    enquiry = Enquiry.objects.using(DATABASE).create(name="Thandi", key="k" * 64)
    return enquiry.mails.create(to="spa")


def state(row: EnquiryMail) -> str:
    row.refresh_from_db(using=DATABASE)
    return row.state


def attempted(row: EnquiryMail) -> bool:
    row.refresh_from_db(using=DATABASE)
    return row.attempts > 0


def let_time_pass(row: EnquiryMail) -> None:
    """An hour later: what waits is due, what was cut off is old."""
    now = timezone.now()
    EnquiryMail.objects.using(DATABASE).filter(pk=row.pk).update(
        next_attempt=now, changed=now - timedelta(hours=1)
    )


@contextmanager
def database_writes_held() -> Iterator[None]:
    """Whoever wants to write waits."""
    with transaction.atomic(using=DATABASE):
        yield


def test_killed_before_the_server_spoke_it_goes_out_once_later(workers, server, row) -> None:
    listener = silent_server(server.port)
    worker = workers.begin()
    wait_until(lambda: attempted(row))
    worker.kill()
    listener.close()
    assert state(row) == "waiting"

    server.start()
    let_time_pass(row)
    workers.begin()
    wait_until(lambda: state(row) == "sent")
    assert len(server.taken) == 1


@pytest.mark.parametrize("taken", [False, True])
def test_killed_while_handing_over_a_person_decides(workers, server, row, taken) -> None:
    server.may_answer.clear()
    server.start()
    worker = workers.begin()
    wait_until(server.has_the_message.is_set)
    if taken:
        with database_writes_held():
            server.may_answer.set()
            wait_until(lambda: server.taken)
            worker.kill()
    else:
        worker.kill()
    assert state(row) == "sending"
    server.may_answer.set()

    other = second_row(row)
    let_time_pass(row)
    workers.begin()
    wait_until(lambda: state(other) == "sent" and state(row) == "unsure")
    assert len(server.taken) == 1 + taken
    assert server.taken.count(server.taken[0]) == 1


def test_a_server_that_was_away_and_then_too_busy_gets_it_once(workers, server, row) -> None:
    workers.begin()
    wait_until(lambda: attempted(row) and row.problem)
    assert state(row) == "waiting"
    assert "cannot be reached" in row.problem

    server.answers_to_recipients = ["451 Come back later", "250 OK"]
    server.start()
    let_time_pass(row)
    wait_until(lambda: state(row) == "waiting" and "451" in row.problem)
    let_time_pass(row)
    wait_until(lambda: state(row) == "sent")
    assert len(server.taken) == 1


def test_two_workers_send_each_mail_once(workers, server, row) -> None:
    rows = [row, *(second_row(row, key) for key in "abcd")]
    server.start()
    for _ in range(2):
        workers.begin()
    wait_until(lambda: {state(one) for one in rows} == {"sent"})
    assert len(server.taken) == len(set(server.taken)) == len(rows)


def test_asked_to_end_it_first_ends_the_mail_in_hand(workers, server, row) -> None:
    server.may_answer.clear()
    server.start()
    worker = workers.begin()
    wait_until(server.has_the_message.is_set)
    worker.signal(signal.SIGTERM)
    server.may_answer.set()
    worker.wait()
    assert state(row) == "sent"
    assert len(server.taken) == 1


def second_row(row: EnquiryMail, key: str = "z") -> EnquiryMail:
    """Of another enquiry, to see by that a worker is at work."""
    enquiry = Enquiry.objects.using(DATABASE).create(name="Lerato", key=key * 64)
    return enquiry.mails.create(to="spa")
