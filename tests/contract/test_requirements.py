"""The pinned requirements match pyproject.toml and contain nothing of the machine that made them."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = PYPROJECT["project"]["dependencies"]
DEV = PYPROJECT["dependency-groups"]["dev"]
PIN = re.compile(r"^([\w.-]+)==(\S+)(.*)$", re.MULTILINE)
LISTS = ["requirements.txt", "requirements-dev.txt", "uv.txt"]


def pins(name: str) -> dict[str, set[str]]:
    """Versions by package; several where they depend on the Python version."""
    found: dict[str, set[str]] = {}
    for package, version, _ in PIN.findall((ROOT / name).read_text()):
        found.setdefault(canonicalize_name(package), set()).add(version)
    return found


@pytest.mark.parametrize(("ranges", "name"), [(RUNTIME, LISTS[0]), (RUNTIME + DEV, LISTS[1])])
def test_every_dependency_is_pinned_within_its_range(ranges: list[str], name: str) -> None:
    pinned = pins(name)
    for requirement in map(Requirement, ranges):
        versions = pinned.get(canonicalize_name(requirement.name), set())
        assert versions, f"{requirement.name} is not in {name}: run make lock"
        outside = [version for version in versions if version not in requirement.specifier]
        assert not outside, (
            f"{requirement.name} {outside} is not {requirement.specifier}: run make lock"
        )


def test_every_range_has_a_lower_bound() -> None:
    """Without one pip falls back to very old releases instead of failing."""
    bare = [text for text in RUNTIME + DEV if not re.search(r">=|==", text)]
    assert not bare


def test_development_requirements_contain_those_of_production() -> None:
    development = pins("requirements-dev.txt")
    assert {name: development.get(name) for name in pins("requirements.txt")} == pins(
        "requirements.txt"
    )


@pytest.mark.parametrize("name", LISTS)
def test_requirements_have_hashes_and_no_index_urls(name: str) -> None:
    text = (ROOT / name).read_text()
    blocks = re.split(r"\n(?=\S)", text.split("\n", 2)[2])
    unhashed = [block.split(" ")[0] for block in blocks if block.strip() and "--hash=" not in block]
    assert not unhashed
    assert not re.search(r"://|--(extra-)?index-url|--find-links|(^|\s)/", text)
