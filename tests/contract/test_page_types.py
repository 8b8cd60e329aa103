"""Every page type is complete: a step of CONTRIBUTING.md that was left out fails here."""

import sys
from inspect import getsourcefile
from pathlib import Path

import pytest
from django.conf import settings
from django.db import models
from django.template.loader import get_template
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models
from wagtail.search import index

from core.models import BasePage
from tests.contract.guide import step
from tests.factories.pages import MAKERS

TYPES = sorted((m for m in get_page_models() if m is not Page), key=lambda m: m.__name__)
PAGE_TYPE = pytest.mark.parametrize("model", TYPES, ids=lambda model: model.__name__)
REQUIRED_ATTRIBUTES = ("parent_page_types", "subpage_types", "page_description", "template")
# Shown, but not what visitors search for.
NOT_SEARCHED = {"ServicePage.who_should_not_come", "ServicePage.whatsapp_text"}


def test_every_module_of_models_is_imported() -> None:
    for package in (*settings.ROOT_DIR.glob("*/models"), *settings.SITE_DIR.glob("*/models")):
        for path in package.glob("[a-z]*.py"):
            assert f"{package.parent.name}.models.{path.stem}" in sys.modules, step(
                "Add a page type", 1, f"import the model of {path} in {package}/__init__.py."
            )


@PAGE_TYPE
def test_class_defines_the_required_attributes(model: type[BasePage]) -> None:
    file = getsourcefile(model)
    missing = [name for name in REQUIRED_ATTRIBUTES if name not in vars(model)]
    assert not missing, step("Add a page type", 1, f"define {', '.join(missing)} in {file}.")
    assert issubclass(model, BasePage), step("Add a page type", 1, f"inherit BasePage in {file}.")
    assert model.page_description.endswith("."), f"{file}: a sentence for page_description."


@PAGE_TYPE
def test_texts_are_searched(model: type[BasePage]) -> None:
    searched = {one.field_name for one in model.search_fields if isinstance(one, index.SearchField)}
    texts = {
        field.name
        for field in model._meta.local_fields
        if isinstance(field, models.TextField | StreamField)
        and f"{model.__name__}.{field.name}" not in NOT_SEARCHED
    }
    missing = ", ".join(texts - searched)
    assert not missing, step(
        "Add a page type", 1, f"put {missing} into search_fields in {getsourcefile(model)}."
    )


@PAGE_TYPE
def test_parent_and_subpage_types_agree(model: type[BasePage]) -> None:
    for parent in model.clean_parent_page_models():
        assert model in parent.clean_subpage_models(), step(
            "Add a page type", 2, f"add it to subpage_types in {getsourcefile(parent)}."
        )
    for child in model.clean_subpage_models():
        assert model in child.clean_parent_page_models(), step(
            "Add a page type", 2, f"add it to parent_page_types in {getsourcefile(child)}."
        )


@PAGE_TYPE
def test_template_exists(model: type[BasePage]) -> None:
    path = Path(settings.SITE_DIR) / "templates" / model.template
    assert path.exists(), step("Add a page type", 4, f"write {path}.")
    assert '{% extends "base.html" %}' in path.read_text(), f"{path} extends base.html."
    get_template(model.template)


@PAGE_TYPE
def test_factory_makes_one(model: type[BasePage]) -> None:
    assert model in MAKERS, step(
        "Add a page type",
        5,
        f"a function for {model.__name__} in tests/factories/pages.py: MAKERS.",
    )
