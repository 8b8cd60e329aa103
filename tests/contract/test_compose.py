"""deploy/compose.yaml: addresses, logs, memory, health checks, where an error would go unnoticed."""

import os
import re
import shutil
import subprocess
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
import yaml

from tests.missing_programs import skip_without
from tests.processes import ROOT, run

DEPLOY = ROOT / "deploy"
EDGE = (DEPLOY / "edge/nginx.conf.template").read_text()


@pytest.fixture(scope="module")
def compose() -> dict:
    return yaml.safe_load((DEPLOY / "compose.yaml").read_text())


@pytest.fixture(scope="module")
def services(compose) -> dict:
    return compose["services"]


def test_the_edges_upstreams_are_the_static_addresses_of_web_processes(compose, services):
    upstreams = re.findall(
        r"server (\S+):8000 max_fails=0;", services["edge"]["environment"]["EDGE_WEB"]
    )
    webs = [service for name, service in services.items() if name.startswith("web-")]
    assert upstreams == [web["networks"]["default"]["ipv4_address"] for web in webs]
    assert len(set(upstreams)) == len(webs) >= 2
    (network,) = compose["networks"]["default"]["ipam"]["config"]
    dynamic = ip_network(network["ip_range"])
    for address in [*upstreams, network["gateway"]]:
        assert ip_address(address) in ip_network(network["subnet"])
        assert ip_address(address) not in dynamic
    assert dynamic.subnet_of(ip_network(network["subnet"]))


def test_the_edge_trusts_the_network_of_the_tls_server(compose):
    (network,) = compose["networks"]["default"]["ipam"]["config"]
    trusted = re.findall(r"set_real_ip_from (\S+);", EDGE)
    assert any(ip_network(network["subnet"]).subnet_of(ip_network(one)) for one in trusted)


def test_every_log_has_a_size_limit(services):
    for name, service in services.items():
        assert service.get("logging", {}).get("driver") == "local", name


def test_tmpfs_mounts_have_a_limit_and_large_files_are_on_disk(services):
    for name, service in services.items():
        for folder in service.get("tmpfs", []):
            assert re.search(r"[:,]size=\d+m", folder), name
    for name in ("prepare", "scheduler", "web-1", "web-2"):
        temporary = services[name]["environment"]["TMPDIR"]
        assert temporary in services[name]["volumes"], name
        assert f"{temporary}\n" in (DEPLOY / "Containerfile").read_text().replace(" ", "\n")


def test_the_database_health_check_uses_tcp(services):
    """The temporary server of the first start listens on a socket only."""
    assert "-h 127.0.0.1" in services["database"]["healthcheck"]["test"][1]


def test_migrations_and_restores_have_no_statement_timeout(services):
    assert "STATEMENT_SECONDS" in services["web-1"]["environment"]
    assert "STATEMENT_SECONDS" not in services["prepare"]["environment"]


def test_the_stop_grace_period_is_long_enough_for_a_backup(services):
    """The defaults are ten seconds in Docker and thirty in Kubernetes."""
    minutes = {"m": 1, "h": 60}
    for name in ("worker", "scheduler"):
        number, unit = re.fullmatch(r"(\d+)([mh])", services[name]["stop_grace_period"]).groups()
        assert int(number) * minutes[unit] >= 30, name
    documents = yaml.safe_load_all((DEPLOY / "kubernetes/site.yaml").read_text())
    waits = {
        document["metadata"]["name"]: document["spec"]["template"]["spec"]
        for document in documents
        if document["kind"] == "Deployment"
    }
    for name in ("worker", "scheduler"):
        assert waits[name]["terminationGracePeriodSeconds"] >= 30 * 60, name


def test_the_image_records_its_commit():
    """The image that deploy/site builds, and the one that the guide pushes to a registry."""
    container = (DEPLOY / "Containerfile").read_text()
    last_stage = container[container.rindex("\nFROM ") :]
    assert re.search(r"^ARG COMMIT\b", last_stage, re.M)
    assert re.search(r"^ENV .*\bCOMMIT=\$COMMIT\b", last_stage, re.M)
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    assert compose["x-site"]["build"]["args"]["COMMIT"] == "${COMMIT:-}"
    # A value at run time would name the current checkout instead of the build.
    for service in compose["services"].values():
        assert "COMMIT" not in service.get("environment", {})
    guide = (ROOT / "docs/deploy.md").read_text()
    builds = re.findall(r"docker build .*", guide)
    assert builds
    assert all("--build-arg COMMIT=$(git rev-parse HEAD)" in line for line in builds)


def test_deploy_site_passes_the_commit_of_its_checkout(tmp_path):
    docker = tmp_path / "docker"
    docker.write_text('#!/bin/sh\necho "$COMMIT"\n')
    docker.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"

    def output(script: Path) -> str:
        return run(["sh", script, "build"], env={"PATH": path}, cwd="/").stdout.strip()

    head = run(["git", "rev-parse", "HEAD"], cwd=ROOT)
    assert output(DEPLOY / "site") == head.stdout.strip()
    # Without a checkout, as in an unpacked archive, the commit is empty.
    elsewhere = tmp_path / "deploy"
    elsewhere.mkdir()
    shutil.copy(DEPLOY / "site", elsewhere)
    assert output(elsewhere / "site") == ""


def test_files_that_git_replaces_are_mounted_by_their_folder(services):
    mounted = [volume for service in services.values() for volume in service.get("volumes", [])]
    ours = [volume.split(":")[0] for volume in mounted if volume.startswith("./")]
    assert ours
    assert all((DEPLOY / folder).is_dir() for folder in ours)


@pytest.fixture
def edge(tmp_path: Path):
    """deploy/edge/start with a fake nginx, which refuses configurations with the word broken."""
    skip_without("envsubst", "gettext-base")
    folder, programs = tmp_path / "edge", tmp_path / "programs"
    shutil.copytree(DEPLOY / "edge", folder)
    programs.mkdir()
    nginx = programs / "nginx"
    nginx.write_text('#!/bin/sh\nfor last; do :; done\n! grep -q broken "$last" && echo "$@"\n')
    nginx.chmod(0o755)
    # Only logs its call; the real one does not exit.
    (folder / "purge").write_text(f'echo "$1" > {tmp_path}/purged\n')
    environment = os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "EDGE_DIR": str(tmp_path / "run"),
        "EDGE_SECRET": "secret",
        "EDGE_WEB": "server 10.0.0.1:8000; server 10.0.0.2:8000;",
        "MEDIA_DIR": "/pictures",
    }

    def start(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        command = ["sh", str(folder / "start"), *words]
        return run(command, env=environment | more)

    return start


def test_a_new_template_is_reloaded_and_a_broken_one_is_not(edge, tmp_path):
    running = tmp_path / "run/nginx.conf"
    template = tmp_path / "edge/nginx.conf.template"
    assert edge().stdout == f"-c {running}\n"
    assert "server 10.0.0.2:8000;" in running.read_text()
    assert "/pictures" in running.read_text()
    assert "$request_id" in running.read_text()
    template.write_text(template.read_text() + "# newer\n")
    assert f"-s reload -c {running}" in edge("reload").stdout
    assert "# newer" in running.read_text()
    template.write_text("broken")
    assert edge("reload").returncode
    assert "# newer" in running.read_text()


def test_expired_pages_are_removed_while_nginx_runs(edge, tmp_path):
    edge()
    # It ends before the output is complete: both write to the same file.
    assert (tmp_path / "purged").read_text() == f"{tmp_path / 'run/pages'}\n"


def test_the_edge_does_not_start_without_its_secret(edge):
    result = edge(EDGE_SECRET="")
    assert result.returncode
    assert "EDGE_SECRET" in result.stderr


def test_a_web_process_has_memory_for_one_image_of_each_format(services):
    """Megapixels times bytes per pixel when decoding, plus the process itself."""
    process = 250
    largest = max(50 * 9, 16 * 28, 40 * 15, 30 * 20)
    for name in ("web-1", "web-2"):
        # More WEB_WORKERS need a higher limit, which the environment can set.
        limit = re.fullmatch(r"\$\{WEB_MEMORY:-(\d+)m\}", services[name]["mem_limit"])
        assert limit, name
        assert int(limit[1]) >= process + largest
    site = yaml.safe_load_all((DEPLOY / "kubernetes/site.yaml").read_text())
    web = next(
        one for one in site if (one["kind"], one["metadata"]["name"]) == ("Deployment", "web")
    )
    (container,) = web["spec"]["template"]["spec"]["containers"]
    limit = container["resources"]["limits"]["memory"]
    assert int(limit.removesuffix("Mi")) >= process + largest


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("", "http://other.invalid"),
        (" ", "http://other.invalid"),
        (",", "http://other.invalid"),
        ("example.co.za", "example.co.za"),
        ("a.example,b.example", "a.example, b.example"),
        ("a.example, b.example,c.example,", "a.example, b.example, c.example"),
        (" a.example  b.example ", "a.example, b.example"),
    ],
)
def test_the_tls_server_gets_other_hosts_with_any_separator(tmp_path, written, read):
    caddy = tmp_path / "caddy"
    caddy.write_text('#!/bin/sh\necho "$OTHER_HOSTS|$*"\n')
    caddy.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    result = run(["sh", DEPLOY / "tls/start"], env={"PATH": path, "OTHER_HOSTS": written})
    names, _, words = result.stdout.strip().partition("|")
    assert names == read
    assert words == f"run --config {DEPLOY}/tls/Caddyfile --adapter caddyfile"


def test_the_tls_server_is_started_with_the_other_hosts(services):
    mounted, *_ = services["tls"]["volumes"][0].split(":")[1:]
    assert services["tls"]["command"] == ["sh", f"{mounted}/start"]
