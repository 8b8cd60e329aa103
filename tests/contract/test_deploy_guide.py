"""docs/deploy.md agrees with the code: environment variables, commands, files and their order."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
DEPLOY_GUIDE = (ROOT / "docs/deploy.md").read_text()
COMPOSE = (DEPLOY / "compose.yaml").read_text()
WEB = yaml.safe_load(COMPOSE)["services"]["web-1"]["environment"]
# Built into or set by the image; and only for a trial, never on a server.
NOT_IN_COMPOSE = {"COMMIT", "DJANGO_SETTINGS_MODULE", "VAR_DIR", "WEB_HOST", "ALLOW_SQLITE"}


def variables_in_the_table() -> set[str]:
    rows = re.findall(r"^\| (`[A-Z].*?) \|", DEPLOY_GUIDE, re.M)
    return {name for row in rows for name in re.findall(r"`([A-Z_]+)`", row)}


def variables_of_settings() -> set[str]:
    settings = "".join(path.read_text() for path in (ROOT / "site/palms/settings").glob("*.py"))
    read = set(re.findall(r'(?:env\.\w+|required)\(\s*"([A-Z_]+)"', settings))
    web = set(re.findall(r"\b(WEB_[A-Z_]+)\b", (DEPLOY / "web").read_text()))
    return read | web | {"DJANGO_SETTINGS_MODULE"}


def test_the_table_lists_the_variables_that_settings_read():
    assert variables_in_the_table() == variables_of_settings()


def test_compose_passes_the_variables_of_the_table():
    assert variables_in_the_table() - NOT_IN_COMPOSE <= set(WEB)


def test_every_variable_of_compose_is_explained():
    variables = set(re.findall(r"\$\{([A-Z_]+)", COMPOSE))
    for name in variables:
        assert f"`{name}`" in DEPLOY_GUIDE or f"{name}=" in DEPLOY_GUIDE, name


def lines() -> list[str]:
    """The lines of all code blocks."""
    blocks = re.findall(r"^```\n(.*?)^```", DEPLOY_GUIDE, re.M | re.S)
    return [line for block in blocks for line in block.splitlines()]


def test_every_command_and_file_of_the_guide_exists():
    from django.core.management import get_commands

    started = set(re.findall(r"manage\.py ([a-z_]+)", DEPLOY_GUIDE))
    assert started >= {"createsuperuser", "backup", "restore", "remove_second_factor"}
    assert started <= set(get_commands())
    services = set(yaml.safe_load(COMPOSE)["services"])
    for line in lines():
        for name in re.findall(r"deploy/site (?:exec|stop|run)(?: -\S+)* ([a-z][\w-]*)", line):
            assert name in services, line
        for path in re.findall(r"(?<=[ =])deploy/[\w/.-]+", line):
            assert (ROOT / path.rstrip(".")).exists() or "*" in line, line


def test_web_processes_are_replaced_one_after_the_other():
    ups = [line for line in lines() if "up -d" in line and re.search(r"\bweb-[12]\b", line)]
    releases = [line for line in ups if not ("web-1" in line and "web-2" in line)]
    assert [re.findall(r"web-\d", line) for line in releases] == [["web-1"], ["web-2"]] * 2
    for line in releases:
        assert "--no-deps" in line
        assert "--wait" in line


def test_a_restore_reads_the_key_from_stdin_while_the_site_is_stopped():
    (restore,) = [line for line in lines() if "manage.py restore" in line]
    assert "-T prepare " in restore
    assert "--identity /dev/stdin" in restore
    stop = next(line for line in lines() if line.startswith("deploy/site stop"))
    assert {"web-1", "web-2", "worker", "scheduler"} <= set(stop.split())


def test_the_restore_test_names_another_machine_than_the_live_one():
    """The lines, copied as they are, must not overwrite the live site."""
    live = set(re.findall(r"^(?:SITE_HOST|OTHER_HOSTS)=(\S+)", DEPLOY_GUIDE, re.M))
    assert "www.example.co.za" in live
    (restore,) = [line for line in lines() if "manage.py restore" in line]
    (host,) = re.findall(r"ssh \w+@(\S+)", restore)
    assert host not in live
    assert f"SITE_HOST={host}" in DEPLOY_GUIDE
    assert "--site" not in restore
    for line in lines():
        if line.startswith("ssh "):
            assert host in line


def test_an_orchestrator_migrates_before_the_new_code_starts():
    # The edge's files last: the environment of an edge that restarts meanwhile may lack what they need.
    steps = ["apply -f deploy/kubernetes/settings", "replace --force"]
    steps += ["wait --for=condition=complete", "configmap edge", "apply -f deploy/kubernetes/site"]
    commands = [line for line in lines() if line.startswith("kubectl")]
    positions = [next(n for n, line in enumerate(commands) if step in line) for step in steps]
    assert positions == sorted(positions)
    started_early = yaml.safe_load_all((DEPLOY / "kubernetes/settings.yaml").read_text())
    assert [document["kind"] for document in started_early] == ["ConfigMap"]
