"""Saving a content model bumps the content version, so every model is content or in NOT_CONTENT."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps
from wagtail.models import Page

from caching.signal_handlers import WAGTAIL_MODELS, is_content

CONTENT = {
    "anatomy.bodyarea",
    "articles.relatedarticle",
    "articles.topic",
    "contact.contactdetails",
    "contact.openinghours",
    "contact.specialday",
    "core.siteidentity",
    "core.siteimage",
    "evidence.claim",
    "evidence.source",
    "services.serviceprice",
    "services.servicequestion",
    "services.sessionstep",
    "team.teammember",
}


def test_every_model_is_listed_as_content_or_not():
    """Pages are always content."""
    found = {
        model._meta.label_lower
        for model in apps.get_models()
        if is_content(model) and not issubclass(model, Page)
    }
    for label in found ^ (CONTENT | WAGTAIL_MODELS - {"wagtailcore.page"}):
        pytest.fail(
            f"Name {label} in CONTENT here if visitors see it, otherwise in NOT_CONTENT of "
            "site/palms/settings/base.py (CONTRIBUTING.md, “Add a snippet”)."
        )
    assert {apps.get_model(label)._meta.label_lower for label in settings.NOT_CONTENT} == set(
        settings.NOT_CONTENT
    )


def test_the_models_of_a_new_app_are_content(tmp_path, monkeypatch):
    """By default visitors may see what they hold."""
    (tmp_path / "newcomer").mkdir()
    (tmp_path / "newcomer" / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    with isolate_apps("newcomer"):

        class Thing(models.Model):  # noqa: DJ008
            class Meta:
                app_label = "newcomer"

        assert is_content(Thing)
