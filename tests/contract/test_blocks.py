"""Every block that editors can choose has complete Meta, template, stylesheet and preview."""

from pathlib import Path

import pytest
from django.conf import settings
from django.test import RequestFactory
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from assets.stylesheet import IMPORT, imported_files
from core.blocks import groups
from tests.contract.guide import step
from tests.documents import strictly, words
from tests.factories import blocks as values

STATIC = Path(settings.SITE_DIR) / "static"
TEMPLATES = Path(settings.SITE_DIR) / "templates"
GROUPS = {name for key, name in vars(groups).items() if key.isupper()}
ALL = values.every_block()
EACH = pytest.mark.parametrize("name", sorted(ALL))


def streams() -> dict[str, StreamBlock]:
    return {
        f"{model.__name__}.{field.name}": field.stream_block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    }


def package_of(name: str) -> str:
    return type(ALL[name]).__module__.split(".")[0]


@EACH
def test_meta_is_complete(name: str) -> None:
    block = ALL[name]
    description = block.get_description()
    complete = {
        "icon": block.meta.icon not in ("", "placeholder"),
        "label": "label" in vars(type(block)._meta_class) or block.label != name,
        "group (from core.blocks.groups)": block.meta.group in GROUPS,
        "description (one sentence)": description.endswith(".") and len(description.split()) > 3,
        f'template = "{package_of(name)}/blocks/{name}.html"': getattr(block.meta, "template", "")
        == f"{package_of(name)}/blocks/{name}.html",
        "preview_value": block.is_previewable,
    }
    missing = [what for what, is_there in complete.items() if not is_there]
    where = f"{type(block).__name__} in {type(block).__module__}"
    assert not missing, step("Add a block", 1, f"the Meta of {where} needs {', '.join(missing)}.")


@EACH
def test_template_and_stylesheet_have_its_name(name: str) -> None:
    root = name.replace("_", "-")
    template = TEMPLATES / package_of(name) / "blocks" / f"{name}.html"
    # The first class in the template is the block's own, so that styles do not collide.
    html = template.read_text() if template.exists() else ""
    what = f'write {template} with class="{root}" on its outermost element.'
    assert f'class="{root}' in html, step("Add a block", 2, what)
    style = STATIC / package_of(name) / "css" / "blocks" / f"{name}.css"
    css = style.read_text() if style.exists() else ""
    assert f".{root}" in css, step("Add a block", 3, f"write {style} with rules for .{root}.")


@EACH
@pytest.mark.django_db
def test_the_preview_is_well_formed_and_needs_no_content(name: str) -> None:
    block = ALL[name]
    value = block.normalize(block.get_preview_value())
    context = {"request": RequestFactory().get("/")}
    shown = block.render(value, context=context)
    page = (
        f"<!doctype html><html lang='en'><head><title>x</title></head><body>{shown}</body></html>"
    )
    text = words(strictly(page))
    for repr_of_python in ("None", "[]", "{}", "<", "object at", "Struct", "OrderedDict"):
        assert repr_of_python not in text


@EACH
def test_a_name_is_one_class_and_a_class_has_one_name(name: str) -> None:
    for owner, stream in streams().items():
        for other, block in stream.child_blocks.items():
            same = type(block) is type(ALL[name])
            assert same == (other == name), f"{owner}: {other} and {name} differ or are the same."
            assert same or block.label != ALL[name].label, f"{owner}: two are called {block.label}"


def test_no_block_template_or_stylesheet_is_unused() -> None:
    paths = [*TEMPLATES.glob("*/blocks/*"), *STATIC.glob("*/css/blocks/*")]
    unused = [str(path) for path in paths if path.stem not in ALL]
    what = "no page offers it. Name the block in articles/blocks.py, services/streams.py or home/blocks.py."
    assert not unused, step("Add a block", 4, f"{unused}: {what}")


def test_every_stylesheet_is_imported_or_named_in_code() -> None:
    entry = STATIC / "site.css"
    names = [match["part"] for match in IMPORT.finditer(entry.read_text())]
    parts = [path for name in names for path in imported_files(STATIC, name)]
    assert len(parts) == len(set(parts))
    sources = [*TEMPLATES.rglob("*.html"), *Path(settings.SITE_DIR).rglob("*.py")]
    texts = "".join(path.read_text() for path in sources)
    for path in STATIC.rglob("*.css"):
        name = str(path.relative_to(STATIC))
        assert (f'"{name}"' in texts) != (path in parts), (
            f"{name}: name it in site/static/site.css, or in the template that loads it by itself."
        )
