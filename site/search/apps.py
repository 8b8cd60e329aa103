from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        # post_migrate is sent for apps with models only, so not for this one.
        post_migrate.connect(rebuild_index, sender=apps.get_app_config("wagtailsearch"))


def rebuild_index(plan: Sequence[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """Run update_index after a migration of this app, which marks a change of the word rule.

    Not in the migration itself: update_index needs the tables as after all migrations.
    """
    if any(migration.app_label == "search" and not back for migration, back in plan):
        call_command("update_index", verbosity=0)
