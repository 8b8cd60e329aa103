"""No module names a package above its own in a string, which import-linter does not check.

A higher package gives a lower one what it needs with a Wagtail hook.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps

ROOT = Path(__file__).resolve().parents[2]
LINTER = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
[LAYERS] = [one["layers"] for one in LINTER["contracts"] if one["id"] == "layers"]
# Lower packages have larger numbers.
DEPTH = {
    package.strip(): depth
    for depth, line in enumerate(LAYERS)
    for package in re.split(r"[|:]", line)
}
MODEL = re.compile(r"[a-z_]+\.[A-Z][A-Za-z]+")
EXCEPTIONS = {
    # Page types name their parents and children: the root page accepts any page.
    ("articles/models/index.py", "home.HomePage"),
    ("services/models/index.py", "home.HomePage"),
}


def modules(package: str) -> Iterator[Path]:
    folder = next(path for path in (ROOT / package, ROOT / "site" / package) if path.is_dir())
    return (path for path in folder.rglob("*.py") if "migrations" not in path.parts)


def package_of(model: str) -> str:
    """The package that defines the model, whose app label may differ; empty if there is none."""
    try:
        return apps.get_model(model).__module__.partition(".")[0]
    except LookupError:
        return ""


def names_above(code: str, package: str) -> set[str]:
    """Strings that name a model of a higher package, and app labels given to `get_model`."""
    found = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            named = package_of(node.value) if MODEL.fullmatch(node.value) else ""
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "get_model":
            named = getattr(node.args[0], "value", "")
        else:
            continue
        if DEPTH.get(named, DEPTH[package]) < DEPTH[package]:
            found.add(getattr(node, "value", named))
    return found


def test_no_module_names_a_model_of_a_package_above() -> None:
    found = {
        (str(path.relative_to(ROOT)).removeprefix("site/"), name)
        for package in DEPTH
        for path in modules(package)
        for name in names_above(path.read_text(), package)
    }
    assert found == EXCEPTIONS


@pytest.mark.parametrize(
    "code",
    [
        "apps.get_model('home.ContactPage')",
        "apps.get_model('home', 'ContactPage')",
        "PageChooserBlock(page_type='services.ServicePage')",
        "models.ForeignKey('articles.ArticlePage', models.CASCADE)",
    ],
)
def test_every_form_of_such_a_name_is_found(code: str) -> None:
    assert names_above(code, "core")
    assert not names_above(code, "palms")
