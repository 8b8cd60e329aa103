"""Signal receivers that replace the content version when a model with content changes."""

import sysconfig
from pathlib import Path
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.db import connections
from django.db.models import Model
from django.db.models.signals import post_delete, post_migrate, post_save
from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import post_page_move

from caching.content import bump_version
from caching.models import ContentVersion

# Page: publish_scheduled and bulk actions save specific pages as plain Page instances.
WAGTAIL_MODELS = {"wagtailcore.page", "wagtailcore.site", "wagtailcore.pageviewrestriction"}
INSTALLED_PACKAGES = Path(sysconfig.get_path("purelib"))


def is_content(model: type[Model]) -> bool:
    """Whether pages may show the model: all models of the project's apps but NOT_CONTENT."""
    label = model._meta.label_lower
    # Models in migrations: the table of the content version may not exist yet.
    if model.__module__ == "__fake__" or label in settings.NOT_CONTENT:
        return False
    app = model._meta.app_config
    is_own_app = app is not None and not Path(app.path).is_relative_to(INSTALLED_PACKAGES)
    return is_own_app or label in WAGTAIL_MODELS


@receiver(post_save)
def _on_save(sender: type[Model], update_fields: Any = None, **kwargs: Any) -> None:
    # Saving a draft calls Page.save with update_fields, for columns that no page shows.
    if is_content(sender) and not (update_fields and issubclass(sender, Page)):
        bump_version()


@receiver(post_delete)
def _on_delete(sender: type[Model], **kwargs: Any) -> None:
    if is_content(sender):
        bump_version()


@receiver(post_page_move)
def _on_move(**kwargs: Any) -> None:
    bump_version()


@receiver(post_migrate)
def _on_migrate(sender: AppConfig, using: str, **kwargs: Any) -> None:
    # Changes of rows by migrations send no signals of real models.
    table = ContentVersion._meta.db_table
    if sender.name == "caching" and table in connections[using].introspection.table_names():
        bump_version()
