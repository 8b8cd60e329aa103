"""The files in deploy/ agree with the site: names, schemas, paths."""

import re
from string import Template

import kubernetes_validate
import pytest
import yaml

from tests.missing_programs import skip_without
from tests.processes import ROOT, run

DEPLOY = ROOT / "deploy"
TEMPLATE = DEPLOY / "edge/nginx.conf.template"
MANIFESTS = [
    (path.name, document)
    for path in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    for document in yaml.safe_load_all(path.read_text())
]
SETTINGS = "".join(path.read_text() for path in (ROOT / "site/palms/settings").glob("*.py"))


def compose() -> dict:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())


def container(kind: str, name: str) -> dict:
    found = next(
        document
        for _, document in MANIFESTS
        if document["kind"] == kind and document["metadata"]["name"] == name
    )
    return found["spec"]["template"]["spec"]["containers"][0]


def edge_variables() -> set[str]:
    return set(re.findall(r"\$\{([A-Z_]+)\}", TEMPLATE.read_text()))


@pytest.mark.parametrize(
    ("name", "manifest"),
    MANIFESTS,
    ids=[
        f"{name}-{document['kind']}-{document['metadata']['name']}" for name, document in MANIFESTS
    ],
)
def test_every_manifest_matches_the_kubernetes_schema(name, manifest):
    kubernetes_validate.validate(manifest, "1.36", strict=True)


@pytest.mark.parametrize(
    "given",
    [
        lambda: set(compose()["services"]["edge"]["environment"]),
        lambda: {entry["name"] for entry in container("Deployment", "edge")["env"]},
        lambda: set(re.findall(r"\b([A-Z_]+)=", (ROOT / "tests/stack/edge.py").read_text())),
    ],
    ids=["compose", "kubernetes", "stack"],
)
def test_the_edge_gets_every_variable_that_it_reads(given):
    assert edge_variables() <= given()


def test_nginx_accepts_the_edges_configuration(tmp_path):
    nginx = skip_without("nginx", "nginx")
    values = dict.fromkeys(edge_variables(), "1") | {
        "EDGE_DIR": str(tmp_path),
        "EDGE_LOG": str(tmp_path / "log"),
        "EDGE_CACHE_SIZE": "1m",
        "EDGE_WEB": "server 127.0.0.1:1;",
        "EDGE_LISTEN": f"unix:{tmp_path}/s",
        "MEDIA_DIR": str(tmp_path),
    }
    configuration = tmp_path / "nginx.conf"
    configuration.write_text(Template(TEMPLATE.read_text()).safe_substitute(values))
    result = run([nginx, "-t", "-c", configuration])
    assert result.returncode == 0, result.stderr


def test_the_site_reads_every_environment_variable_that_is_set():
    services = compose()["services"]
    named = set(services["web-1"]["environment"]) | set(
        next(document for _, document in MANIFESTS if document["kind"] == "ConfigMap")["data"]
    )
    # TMPDIR is Python's own.
    started_with = (DEPLOY / "web").read_text() + "DJANGO_SETTINGS_MODULE TMPDIR"
    for name in named:
        assert f'"{name}"' in SETTINGS or name in started_with, name


def test_the_image_copies_what_the_ignore_file_allows():
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (DEPLOY / "Containerfile").read_text(), re.M)
    names = {name.removeprefix("./") for line in copied for name in line.split()}
    allowed = {
        line.removeprefix("!")
        for line in (DEPLOY / "Containerfile.dockerignore").read_text().splitlines()
        if line.startswith("!")
    }
    assert names == allowed
    assert all((ROOT / name).exists() for name in names)


def test_every_started_command_exists():
    from django.core.management import get_commands

    text = "".join(
        path.read_text()
        for path in DEPLOY.rglob("*")
        if path.is_file() and "pycache" not in str(path)
    )
    started = set(re.findall(r"manage\.py[\"',\s]+([a-z_]+)", text))
    assert started >= {"mail_worker", "run_schedule", "migrate"}
    assert started <= set(get_commands())


def test_containers_run_without_root_and_capabilities():
    for name, service in compose()["services"].items():
        if name.startswith(("web", "worker", "scheduler", "edge", "prepare")):
            assert service["read_only"], name
            assert service["cap_drop"] == ["ALL"], name
    assert re.search(r"^USER 10001$", (DEPLOY / "Containerfile").read_text(), re.M)


def test_the_edge_retries_a_service_with_several_web_processes():
    names = {entry["name"]: entry.get("value") for entry in container("Deployment", "edge")["env"]}
    assert names["EDGE_WEB"].count("server web:8000 max_fails=0;") == 3


def test_containers_that_serve_visitors_wait_before_they_stop():
    for name in ("web", "edge"):
        assert container("Deployment", name)["lifecycle"]["preStop"], name


def test_a_busy_web_process_does_not_fail_its_liveness_probe():
    web = container("Deployment", "web")
    assert web["livenessProbe"]["timeoutSeconds"] >= 5
    assert web["startupProbe"]["timeoutSeconds"] >= 5


def test_no_probe_of_a_web_process_queries_the_database():
    """Otherwise no process could return visitors' input while the database is down."""
    web = container("Deployment", "web")
    probes = [web[name] for name in ("startupProbe", "readinessProbe", "livenessProbe")]
    assert {probe["httpGet"]["path"] for probe in probes} == {"/healthz"}
    healthcheck = compose()["services"]["web-1"].get("healthcheck", {})
    assert "readyz" not in f"{healthcheck}{(DEPLOY / 'Containerfile').read_text()}"


def test_secrets_are_not_in_the_orchestrators_settings():
    """Every variable of compose.yaml that is not in the orchestrator's settings is listed as secret."""
    config = next(document for _, document in MANIFESTS if document["kind"] == "ConfigMap")
    guide = (ROOT / "docs/deploy.md").read_text()
    listed = re.search(r"^.*go into a secret;", guide, re.M)[0]
    beside = (DEPLOY / "kubernetes/settings.yaml").read_text().partition("apiVersion")[0]
    secrets = set(re.findall(r"`([A-Z_]+)`", listed))
    assert secrets == set(re.findall(r"[A-Z]+_[A-Z_]+", beside))
    assert secrets.isdisjoint(config["data"])
    assert {"BACKUP_KEY", "EDGE_SECRET", "DATABASE_URL", "SECRET_KEY"} <= secrets
    assert secrets <= set(compose()["services"]["web-1"]["environment"])
