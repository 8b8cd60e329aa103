"""The stack's and the proof's own parts that need no store: started, watched, ended, counted."""

import secrets
import signal
import socket
import subprocess
from unittest.mock import Mock

import psycopg
import pytest

from tests.missing_programs import skip_without
from tests.processes import (
    PYTHON,
    NotReady,
    Processes,
    need_free,
    run,
    site_environment,
    wait_until,
)
from tests.resilience.tally import Tally
from tests.stack.client import Answer, fields
from tests.stack.edge import edge_command
from tests.stack.stack import Stack

# Starts another process, says its number, waits.
PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def lives(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_what_a_killed_process_had_started_is_ended_too(tmp_path):
    processes = Processes(tmp_path)
    processes.start("web", [PYTHON, "-c", PARENT])
    log = tmp_path / "web.log"
    wait_until(lambda: log.exists() and log.read_text().endswith("\n"))
    child = int(log.read_text())
    assert lives(child)
    processes.running["web"].kill()
    wait_until(lambda: processes.dead() == ["web"])
    wait_until(lambda: not lives(child))


def test_a_process_that_does_not_listen_is_made_to_end(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.processes.STOPS_WITHIN_SECONDS", 0.2)
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print(1, flush=True); time.sleep(60)"
    processes = Processes(tmp_path)
    processes.start("deaf", [PYTHON, "-c", deaf])
    wait_until(lambda: (tmp_path / "deaf.log").read_text())
    process = processes.running["deaf"]
    processes.end("deaf")
    assert process.returncode == -signal.SIGKILL
    assert processes.running == {}


def test_a_taken_port_is_said_in_words():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit, match=f"Port {port}"):
            need_free([("127.0.0.1", port)])


def test_the_first_web_process_that_does_not_come_back_ends_the_exchange(tmp_path, monkeypatch):
    stack = Stack(tmp_path, 9000, webs=3, threads=1)
    ended = []
    monkeypatch.setattr(stack.processes, "end", ended.append)
    monkeypatch.setattr(stack, "start_web", lambda name: None)

    def wait(name):
        if name == "web-1":
            raise NotReady(name)

    monkeypatch.setattr(stack, "wait_for_web", wait)
    with pytest.raises(NotReady):
        stack.restart_webs()
    assert ended == ["web-0", "web-1"]


def test_the_edge_asks_every_web_process(tmp_path):
    stack = Stack(tmp_path, 9000, webs=2, threads=1)
    addresses = [web.address for web in stack.nodes.values()]
    assert addresses == ["127.0.0.1:9001", "127.0.0.1:9002"]
    secret = secrets.token_urlsafe(64)
    skip_without("nginx", "nginx")
    edge_command(tmp_path / "edge", "127.0.0.1:9000", addresses, tmp_path / "media", secret)
    written = (tmp_path / "edge/nginx.conf").read_text()
    assert all(f"server {address} " in written for address in addresses)


def test_a_form_is_sent_back_as_a_browser_would():
    page = """<form action="/search/"><input name="q" value="x"></form>
    <form action="/contact/"><input name="a" value="1&amp;2"><input type="checkbox" name="b">
    <select name="c"><option value="x">X<option value="y" selected>Y</select>
    <textarea name="d">\nTwo\nlines</textarea><button name="e" value="f">Go</button></form>"""
    assert fields(page, "/contact/") == {"a": "1&2", "c": "y", "d": "Two\nlines"}
    with pytest.raises(LookupError):
        fields(page, "/nowhere/")


def test_what_was_asked_in_an_outage_is_counted_there():
    tally = Tally()
    tally.add("pages", Answer(200, 0.1), "before", wrong=False)
    tally.add("pages", Answer(0, 3.0, problem="TimeoutError"), "during", wrong=True)
    figures = tally.figures()
    assert figures["before"]["pages"]["failed"] == 0
    assert figures["during"]["pages"]["answers"] == {"TimeoutError": 1}


def test_what_is_not_possible_here_is_said(monkeypatch):
    from tests.resilience import namespaces

    monkeypatch.setattr(namespaces.os, "geteuid", lambda: 1000)
    assert "root" in namespaces.missing_requirement()


def test_the_proof_names_its_parts():
    done = run([PYTHON, "-m", "tests.resilience", "--help"])
    assert done.returncode == 0, done.stderr
    for part in ("restart", "nodes", "faults"):
        assert part in done.stdout


def test_a_store_that_is_not_there_is_said_in_words_before_anything_serves(tmp_path):
    stack = Stack(tmp_path, 1, webs=1, threads=1)
    stack.environment = site_environment(
        DATABASE_URL="", VAR_DIR=str(tmp_path), CACHE_URL=f"unix://{tmp_path / 'nobody.sock'}"
    )
    with pytest.raises(NotReady, match="The cache cannot be used"):
        stack._prepare()


def test_redis_is_waited_for_and_missed_when_it_does_not_come(tmp_path):
    stack = Stack(tmp_path, 1, webs=1, threads=1)
    stack.environment["CACHE_URL"] = f"unix://{tmp_path / 'nobody.sock'}"
    assert not stack._redis_answers()
    stack._start("redis", [PYTHON, "-c", "pass"])
    with pytest.raises(NotReady, match=r"redis\.log"):
        stack.processes.wait_until("redis", stack._redis_answers)


@pytest.mark.parametrize(
    "problem",
    [
        psycopg.OperationalError("connection refused"),
        subprocess.CalledProcessError(1, "initdb"),
        OSError(28, "No space left on device"),
        None,
    ],
)
def test_the_others_run_on_when_postgresql_cannot_come_back(tmp_path, monkeypatch, capsys, problem):
    stack = Stack(tmp_path, 9000, webs=1, threads=1)
    started = []
    monkeypatch.setattr(stack, "start_web", started.append)
    monkeypatch.setattr(stack.processes, "dead", lambda: ["web-0"])
    tries = Mock(side_effect=problem)
    stack.postgres = Mock(start=tries, process=Mock(poll=lambda: 1))
    if problem is None:
        monkeypatch.setattr("tests.stack.stores.find_binaries", lambda: None)
    else:
        monkeypatch.setattr("tests.stack.stores.find_binaries", lambda: tmp_path)
    for _ in range(3):
        assert stack.revive() == ["web-0"]
    assert started == ["web-0"] * 3
    # Said once and not tried at every turn.
    assert capsys.readouterr().out.count("PostgreSQL") == 1
    assert tries.call_count <= 1
    stack.postgres_not_before = 0
    monkeypatch.setattr("tests.stack.stores.find_binaries", lambda: tmp_path)
    tries.side_effect = None
    assert stack.revive() == ["web-0", "postgres"]


def test_a_first_start_without_postgresql_is_said_in_words(tmp_path, monkeypatch):
    monkeypatch.setattr("tests.stack.stores.find_binaries", lambda: None)
    with pytest.raises(NotReady, match="PostgreSQL is missing"):
        Stack(tmp_path, 9000, webs=1, threads=1).start_postgres()
