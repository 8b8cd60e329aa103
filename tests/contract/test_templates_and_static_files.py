"""Templates and static files lie in folders named after packages, and know only those below.

A template loads, includes and shows what its own package and lower ones have; so does a module that
names a template or a static file. base.html is the frame that pages of every package extend.
"""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.template import engines

from tests.contract.test_names_of_packages_above import DEPTH, ROOT, modules

TEMPLATES = ROOT / "site" / "templates"
STATIC = ROOT / "site" / "static"
# Folders of other projects' names: what lies in them replaces a template of theirs.
OVERRIDES = {
    "account": "accounts",
    "mfa": "accounts",
    "wagtailadmin": "palms",
    "wagtailcore": "palms",
}
# Asked for by Django and allauth by these names, or put together from the parts of every package.
AT_THE_TOP = {
    "base.html", "403_csrf.html", "404.html", "429.html", "500.html", "site.css", "site.js"
}  # fmt: skip
NAMED = re.compile(r"""["'](?P<name>(?P<package>\w+)/[\w/.-]+\.\w+)["']""")
LOAD = re.compile(r"{% load (?P<libraries>[^%]+) %}")
EXCEPTIONS = {
    # Shown only where articles registers some with the hook articles_about.
    ("services/service_page.html", "articles/article_index.html"),
}


def owner(name: str) -> str:
    """The package of a template; palms has those at the top."""
    folder = name.split("/")[0] if "/" in name else "palms"
    return OVERRIDES.get(folder, folder)


def not_below(other: str, package: str) -> bool:
    """Whether another of our packages stands above this one, or beside it."""
    return other != package and DEPTH.get(other, len(DEPTH)) <= DEPTH[package]


def files_above(text: str, package: str) -> set[str]:
    """The templates and static files of higher packages that a template or module names."""
    return {
        found["name"]
        for found in NAMED.finditer(text)
        if not_below(found["package"], package)
        and ((TEMPLATES / found["name"]).exists() or (STATIC / found["name"]).exists())
    }


def libraries_above(text: str, package: str) -> set[str]:
    """The template tag libraries of higher packages that a template loads."""
    owners = {
        name: module.split(".")[0] for name, module in engines["django"].engine.libraries.items()
    }
    loaded = {name for found in LOAD.finditer(text) for name in found["libraries"].split()}
    return {name for name in loaded if not_below(owners[name], package)}


def files(folder: Path) -> list[str]:
    return [str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()]


def test_every_folder_is_a_package_or_an_override() -> None:
    assert {name.split("/")[0] for name in files(STATIC)} <= set(DEPTH) | AT_THE_TOP
    assert {name.split("/")[0] for name in files(TEMPLATES)} <= {*DEPTH, *OVERRIDES, *AT_THE_TOP}
    folders = [Path(app.path) / "templates" for app in apps.get_app_configs()]
    for name in files(TEMPLATES):
        if name.split("/")[0] in OVERRIDES:
            assert any((folder / name).exists() for folder in folders), name


def test_templates_use_only_their_own_package_and_those_below() -> None:
    found = {
        (name, above)
        for name in files(TEMPLATES)
        for look in (files_above, libraries_above)
        for above in look((TEMPLATES / name).read_text(), owner(name))
    }
    assert found == EXCEPTIONS


def test_modules_use_only_files_of_their_own_package_and_those_below() -> None:
    found = {
        (str(path.relative_to(ROOT)), above)
        for package in DEPTH
        for path in modules(package)
        for above in files_above(path.read_text(), package)
    }
    assert not found


@pytest.mark.parametrize(
    "text",
    [
        '{% include "home/hero.html" with page=page only %}',
        '{% extends "palms/away.html" %}',
        '{% static "articles/js/contents.js" %}',
        'render(request, "services/blocks/session.html")',
    ],
)
def test_every_reference_to_a_package_above_is_found(text: str) -> None:
    assert files_above(text, "core")
    assert not files_above(text, "palms")


def test_a_library_of_a_package_above_is_found() -> None:
    assert libraries_above("{% load static contact_tags %}", "core") == {"contact_tags"}
    assert not libraries_above("{% load static contact_tags site_tags %}", "contact")
