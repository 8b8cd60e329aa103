from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    name = "search"

    def ready(self) -> None:
        # Django tells this of apps with models, so of Wagtail's own search.
        post_migrate.connect(index_anew, sender=apps.get_app_config("wagtailsearch"))


def index_anew(plan: Sequence[tuple[Any, bool]] = (), **kwargs: Any) -> None:
    """After a migration of this app, whose rule for words may have changed, index everything again.

    Not in the migration itself: the models are those of the newest migration of every app.
    """
    if any(migration.app_label == "search" and not back for migration, back in plan):
        call_command("update_index", verbosity=0)
