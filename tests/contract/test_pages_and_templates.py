"""Every template is used, and the top-level folders are as documented."""

import re
import subprocess
from pathlib import Path

import allauth
import pytest
import wagtail
from django.conf import settings
from django.template.loader import get_template
from wagtail.models import get_page_models

TEMPLATES = Path(settings.SITE_DIR) / "templates"
# Django and allauth look these up by name.
BY_NAME = {"403_csrf.html", "404.html", "500.html", "429.html"}
WAGTAIL = Path(wagtail.__file__).parent
ALLAUTH = Path(allauth.__file__).parent / "templates"
TAG = re.compile(r"""{%-?\s*(?:extends|include)\s+["']([^"']+)["']""")
CHOSEN = re.compile(r"""{%-?\s*extends\s+\w+\|yesno:"[\w/.]+,([\w/.]+)["']""")
INCLUDE = re.compile(r"""{%-?\s*include\s+["']([^"']+)["']""")
TOP_LEVEL = {
    ".ci", ".gitignore", "Makefile", "README.md", "CONTRIBUTING.md", "SECURITY.md", "articles", "deploy", "docs",
    "home", "manage.py", "pyproject.toml", "requirements-dev.txt", "requirements.txt", "services",
    "site", "tests", "uv.txt",
}  # fmt: skip


def test_no_template_is_unused() -> None:
    used = set(BY_NAME) | {model.template for model in get_page_models()}
    sources = {str(path.relative_to(TEMPLATES)): path for path in TEMPLATES.rglob("*.html")}
    for path in sources.values():
        used |= set(TAG.findall(path.read_text()))
        # One of two, by a filter.
        used |= set(CHOSEN.findall(path.read_text()))
    for path in _python():
        used |= set(re.findall(r"""["']([\w/]+\.html)["']""", path.read_text()))
    # Or they override templates of Wagtail and allauth.
    used |= {name for name in sources if any(WAGTAIL.glob(f"*/templates/{name}"))}
    used |= {name for name in sources if (ALLAUTH / name).exists()}
    left_over = set(sources) - used
    assert not left_over
    for name in used:
        get_template(name)


def test_parts_name_their_inputs() -> None:
    included = {
        name for path in TEMPLATES.rglob("*.html") for name in INCLUDE.findall(path.read_text())
    }
    for name in included:
        if (TEMPLATES / name).exists():
            assert (TEMPLATES / name).read_text().startswith("{# Inputs: "), name


def test_the_top_level_folders() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=settings.ROOT_DIR, capture_output=True, text=True, check=False
    ).stdout.split("\n")
    found = {line.split("/")[0] for line in listed if line}
    if not found:
        pytest.skip("not a git work tree")
    assert found <= TOP_LEVEL


def _python() -> list[Path]:
    folders = [
        Path(settings.SITE_DIR),
        *(settings.ROOT_DIR / n for n in ("home", "articles", "services")),
    ]
    return [path for folder in folders for path in folder.rglob("*.py")]
