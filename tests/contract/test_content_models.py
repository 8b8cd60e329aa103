"""Saving a content model bumps the content version, so every model is content or in NOT_CONTENT."""

from django.apps import apps
from django.conf import settings
from django.db import models
from django.test.utils import isolate_apps

from caching.signal_handlers import WAGTAIL_MODELS, is_content

CONTENT = {
    "anatomy.bodyarea",
    "articles.articleindexpage",
    "articles.articlepage",
    "articles.relatedarticle",
    "articles.topic",
    "contact.contactdetails",
    "contact.openinghours",
    "contact.specialday",
    "core.siteidentity",
    "core.siteimage",
    "evidence.claim",
    "evidence.source",
    "home.contactpage",
    "home.homepage",
    "home.standardpage",
    "services.serviceindexpage",
    "services.servicepage",
    "services.serviceprice",
    "services.servicequestion",
    "services.sessionstep",
    "team.teammember",
}


def test_every_model_is_listed_as_content_or_not():
    """Add a new model to the list above or to settings.NOT_CONTENT."""
    found = {model._meta.label_lower for model in apps.get_models() if is_content(model)}
    assert found == CONTENT | WAGTAIL_MODELS
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
