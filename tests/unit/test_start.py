"""`manage.py start`: from an empty database to a site an owner can sign in to, and nothing twice."""

import io
import socket
import subprocess
from collections.abc import Iterator

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from wagtail.models import Page, Site

from palms.management.commands import start

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def demo(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The demo content has tests of its own; here it counts that it was asked for."""
    asked: list[str] = []
    monkeypatch.setattr(start, "load_demo_content", lambda say: asked.append("asked"))
    return asked


@pytest.fixture(autouse=True)
def _no_owner_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OWNER_USERNAME", "OWNER_PASSWORD", "OWNER_EMAIL"):
        monkeypatch.delenv(name, raising=False)


def prepare(port: int = 8000) -> str:
    """What it says while it prepares."""
    said = io.StringIO()
    call_command("start", port=port, prepare_only=True, stdout=said)
    return said.getvalue()


@pytest.fixture(params=[(socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")], ids=["4", "6"])
def busy_port(request: pytest.FixtureRequest) -> Iterator[int]:
    family, address = request.param
    try:
        holder = socket.create_server((address, 0), family=family)
    except OSError:
        pytest.skip("no IPv6 on this machine")
    with holder:
        yield holder.getsockname()[1]


def accounts():
    return get_user_model()._default_manager


def test_the_owner_gets_a_password_that_is_shown_once() -> None:
    said = prepare()
    password = said.split("shown this once: ")[1].split()[0]
    owner = accounts().get(username="owner")
    assert owner.check_password(password)
    assert len(password) >= 16
    assert not owner.is_superuser
    assert [group.name for group in owner.groups.all()] == ["Owner"]
    assert "password" not in prepare()


def test_the_environment_names_the_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OWNER_USERNAME", "naledi")
    monkeypatch.setenv("OWNER_PASSWORD", "given beforehand")
    monkeypatch.setenv("OWNER_EMAIL", "naledi@example.org")
    said = prepare()
    owner = accounts().get(username="naledi")
    assert owner.check_password("given beforehand")
    assert owner.email == "naledi@example.org"
    assert "given beforehand" not in said


def test_a_second_start_changes_nothing() -> None:
    prepare()
    before = [list(model.objects.values()) for model in (get_user_model(), Site, Page)]
    assert prepare() == ""
    assert before == [list(model.objects.values()) for model in (get_user_model(), Site, Page)]


def test_an_owner_who_changed_name_or_password_is_left_alone() -> None:
    prepare()
    owner = accounts().get()
    owner.username = "lindiwe"
    owner.set_password("my own")
    owner.save()
    prepare()
    assert accounts().get().check_password("my own")


def test_an_account_of_that_name_is_not_taken_over() -> None:
    accounts().create_user("owner", password="somebody's")
    with pytest.raises(SystemExit, match="OWNER_USERNAME="):
        prepare()
    assert accounts().get().check_password("somebody's")
    assert not accounts().get().groups.exists()


def test_the_demo_content_is_offered_to_the_site(demo: list[str]) -> None:
    """Whether the site is empty is for the demo to decide."""
    prepare()
    assert demo == ["asked"]


def test_absolute_links_point_at_the_port_served() -> None:
    prepare(9000)
    assert Site.objects.get(is_default_site=True).root_url == "http://localhost:9000"


def test_an_address_the_owner_gave_the_site_stays() -> None:
    Site.objects.update(hostname="www.example.org", port=443)
    prepare(9000)
    assert Site.objects.get().root_url == "https://www.example.org"


def test_a_busy_port_ends_it_before_anything_is_changed(busy_port: int) -> None:
    """A browser asks for localhost on IPv6 first and would see the other program there."""
    with pytest.raises(SystemExit, match=f"Port {busy_port} is in use: stop the program") as ended:
        call_command("start", port=busy_port)
    assert start.is_port_free(int(str(ended.value).rsplit("PORT=", 1)[1]))
    assert not accounts().exists()


def test_where_the_last_port_is_busy_a_lower_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "is_port_free", lambda port: port not in {8000, 65535})
    with pytest.raises(SystemExit, match="make run PORT=8001"):
        call_command("start", port=65535)


@pytest.mark.parametrize("port", [0, -1, 65536])
def test_what_is_no_port_is_refused(port: int) -> None:
    with pytest.raises(SystemExit, match="is not a port number"):
        prepare(port)


def test_the_three_addresses_are_printed_when_it_serves() -> None:
    said = io.StringIO()
    start.Command(stdout=said).on_bind(8123)
    for path in ("/", "/admin/", "/admin/account/"):
        assert f"http://localhost:8123{path}\n" in said.getvalue()


def test_a_database_out_of_reach_is_said_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(connection: object) -> None:
        raise start.OperationalError("connection refused")

    monkeypatch.setattr(start, "MigrationExecutor", refuse)
    with pytest.raises(SystemExit, match="check DATABASE_URL"):
        prepare()


def test_the_mail_worker_runs_as_long_as_the_server(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen] = []

    class Waiting(subprocess.Popen):
        """Anything that runs until it is told to end."""

        def __init__(self, command: list[str], **options: object) -> None:
            assert command[2:] == ["mail_worker", "--with-parent"]
            super().__init__(["sleep", "600"])
            begun.append(self)

    monkeypatch.setattr(start.subprocess, "Popen", Waiting)
    with start.mail_worker():
        assert begun[0].poll() is None
    assert begun[0].poll() is not None


def test_it_says_where_mail_goes(settings) -> None:
    settings.EMAIL_FILE_PATH = "/var/mail-of-the-site"
    said = io.StringIO()
    start.Command(stdout=said).on_bind(8123)
    assert "written into /var/mail-of-the-site" in said.getvalue()
