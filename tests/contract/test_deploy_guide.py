"""docs/deploy.md says what the files do: every name of the environment, every line to type."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
GUIDE = (ROOT / "docs/deploy.md").read_text()
COMPOSE = (DEPLOY / "compose.yaml").read_text()
WEB = yaml.safe_load(COMPOSE)["services"]["web-1"]["environment"]
# Built into or set by the image; and only for a trial, never on a server.
NOT_IN_COMPOSE = {"COMMIT", "DJANGO_SETTINGS_MODULE", "VAR_DIR", "WEB_HOST", "ALLOW_SQLITE"}


def in_the_table() -> set[str]:
    rows = re.findall(r"^\| (`[A-Z].*?) \|", GUIDE, re.M)
    return {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}


def read_by_the_site() -> set[str]:
    settings = "".join(path.read_text() for path in (ROOT / "site/palms/settings").glob("*.py"))
    read = set(re.findall(r'(?:env\.\w+|required)\(\s*"([A-Z_]+)"', settings))
    web = set(re.findall(r"\b(WEB_[A-Z_]+)\b", (DEPLOY / "web").read_text()))
    return read | web | {"DJANGO_SETTINGS_MODULE"}


def test_the_table_names_what_is_read_and_nothing_else():
    assert in_the_table() == read_by_the_site()


def test_what_the_table_names_has_an_effect_on_one_server():
    assert in_the_table() - NOT_IN_COMPOSE <= set(WEB)


def test_every_name_that_the_server_is_asked_for_is_explained():
    asked = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE))
    for name in asked:
        assert f"`{name}`" in GUIDE or f"{name}=" in GUIDE, name


def lines() -> list[str]:
    """What stands there to be typed."""
    blocks = re.findall(r"^```\n(.*?)^```", GUIDE, re.M | re.S)
    return [line for block in blocks for line in block.splitlines()]


def test_every_command_and_file_of_the_guide_exists():
    from django.core.management import get_commands

    started = set(re.findall(r"manage\.py ([a-z_]+)", GUIDE))
    assert started >= {"createsuperuser", "backup", "restore", "remove_second_factor"}
    assert started <= set(get_commands())
    services = set(yaml.safe_load(COMPOSE)["services"])
    for line in lines():
        for name in re.findall(r"deploy/site (?:exec|stop|run)(?: -\S+)* ([a-z][\w-]*)", line):
            assert name in services, line
        for path in re.findall(r"(?<=[ =])deploy/[\w/.-]+", line):
            assert (ROOT / path.rstrip(".")).exists() or "*" in line, line


def test_one_web_process_is_up_again_before_the_other_goes():
    ups = [line for line in lines() if "up -d" in line and re.search(r"\bweb-[12]\b", line)]
    releases = [line for line in ups if not ("web-1" in line and "web-2" in line)]
    assert [re.findall(r"web-\d", line) for line in releases] == [["web-1"], ["web-2"]] * 2
    for line in releases:
        assert "--no-deps" in line
        assert "--wait" in line


def test_a_restore_has_its_key_from_outside_and_nobody_else_at_work():
    (restore,) = [line for line in lines() if "manage.py restore" in line]
    assert "-T prepare " in restore
    assert "--identity /dev/stdin" in restore
    stop = next(line for line in lines() if line.startswith("deploy/site stop"))
    assert {"web-1", "web-2", "worker", "scheduler"} <= set(stop.split())


def test_the_restore_drill_names_another_machine_than_the_live_one():
    """The lines as they stand there must not roll the live site back."""
    live = set(re.findall(r"^(?:SITE_HOST|OTHER_HOSTS)=(\S+)", GUIDE, re.M))
    assert "www.example.co.za" in live
    (restore,) = [line for line in lines() if "manage.py restore" in line]
    (host,) = re.findall(r"ssh \w+@(\S+)", restore)
    assert host not in live
    assert f"SITE_HOST={host}" in GUIDE
    assert "--site" not in restore
    for line in lines():
        if line.startswith("ssh "):
            assert host in line


def test_an_orchestrator_migrates_before_the_new_code_starts():
    # The edge's files last: an old edge that restarts meanwhile may not know what they need.
    steps = ["apply -f deploy/kubernetes/settings", "replace --force"]
    steps += ["wait --for=condition=complete", "configmap edge", "apply -f deploy/kubernetes/site"]
    typed = [line for line in lines() if line.startswith("kubectl")]
    places = [next(n for n, line in enumerate(typed) if step in line) for step in steps]
    assert places == sorted(places)
    started_early = yaml.safe_load_all((DEPLOY / "kubernetes/settings.yaml").read_text())
    assert [document["kind"] for document in started_early] == ["ConfigMap"]
