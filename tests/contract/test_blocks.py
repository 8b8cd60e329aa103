"""Every block that editors can choose has complete Meta, template, stylesheet and preview."""

from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.test import RequestFactory
from wagtail.blocks import Block, StreamBlock
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from assets.stylesheet import IMPORT
from core.blocks import groups
from tests.documents import strictly, words
from tests.factories import blocks as values

STATIC = Path(settings.SITE_DIR) / "static"
TEMPLATES = Path(settings.SITE_DIR) / "templates"
GROUPS = {name for key, name in vars(groups).items() if key.isupper()}


def streams() -> dict[str, StreamBlock]:
    return {
        f"{model.__name__}.{field.name}": field.stream_block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    }


def choosable() -> dict[str, Block]:
    """Every block of every StreamField by name; one name is one class everywhere."""
    found: dict[str, Block] = {}
    for owner, stream in streams().items():
        for name, block in stream.child_blocks.items():
            assert isinstance(block, type(found.setdefault(name, block))), f"{owner}: {name}"
    return found


ALL = choosable()
EACH = pytest.mark.parametrize("name", sorted(ALL))


@EACH
def test_icon_label_group_and_description_are_set(name: str) -> None:
    block = ALL[name]
    own = vars(type(block)._meta_class)
    assert block.meta.icon not in ("", "placeholder")
    assert "label" in own or block.label != name
    assert block.meta.group in GROUPS
    assert block.get_description().endswith(".")
    assert len(block.get_description().split()) > 3


@EACH
def test_template_stylesheet_and_root_class_have_its_name(name: str) -> None:
    package = type(ALL[name]).__module__.split(".")[0]
    template = f"{package}/blocks/{name}.html"
    assert ALL[name].meta.template == template
    get_template(template)
    style = (STATIC / package / "css" / "blocks" / f"{name}.css").read_text()
    root = name.replace("_", "-")
    assert f".{root}" in style
    # The first class in the template is the block's own, so that styles do not collide.
    assert f'class="{root}' in (TEMPLATES / template).read_text()


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
    assert block.is_previewable
    for repr_of_python in ("None", "[]", "{}", "<", "object at", "Struct", "OrderedDict"):
        assert repr_of_python not in text


@EACH
def test_factories_have_a_full_and_a_minimal_value(name: str) -> None:
    made = {name for name, _ in values.minimal(image=None)}
    assert name in made
    assert name in {name for name, _ in values.empty()} | {"divider"}


def test_no_block_has_two_names_on_one_page_type() -> None:
    for owner, stream in streams().items():
        kinds = [type(block) for block in stream.child_blocks.values()]
        assert len(kinds) == len(set(kinds)), owner
        labels = [block.label for block in stream.child_blocks.values()]
        assert len(labels) == len(set(labels)), owner


def test_no_block_template_or_stylesheet_is_unused() -> None:
    assert sorted(path.stem for path in TEMPLATES.glob("*/blocks/*")) == sorted(ALL)
    assert sorted(path.stem for path in STATIC.glob("*/css/blocks/*")) == sorted(ALL)


def test_every_stylesheet_is_imported_or_named_in_code() -> None:
    entry = STATIC / "site.css"
    parts = [match["part"] for match in IMPORT.finditer(entry.read_text())]
    assert len(parts) == len(set(parts))
    sources = [*TEMPLATES.rglob("*.html"), *Path(settings.SITE_DIR).rglob("*.py")]
    texts = "".join(path.read_text() for path in sources)
    for path in STATIC.rglob("*.css"):
        name = str(path.relative_to(STATIC))
        assert (f'"{name}"' in texts) != (name in parts), name
