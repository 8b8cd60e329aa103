"""The migrations of the latest release: code up to this commit may be serving while newer ones run.

Set both anew with each release, from what is deployed. Before the first there was nothing to serve
on, so what was removed until then is not counted (docs/decisions/0013).
"""

from pathlib import Path

from django.db.migrations.loader import MigrationLoader
from django.db.migrations.migration import Migration

COMMIT = "2eae15b6d0530fcc8459eea3bedfff0f20acf3bd"
LAST = {
    "anatomy": "0002_explain_places",
    "articles": "0005_when_staff_last_decided",
    "contact": "0010_news_consents",
    "core": "0004_index_of_pages",
    "evidence": "0001_initial",
    "home": "0004_rights_to_questions_and_taps",
    "search": "0001_index_of_title_and_text",
    "services": "0002_messages_with_the_pages_name",
    "team": "0001_initial",
}


def our_apps() -> set[str]:
    root = Path(__file__).resolve().parents[2]
    folders = [*root.glob("*/migrations/"), *root.glob("site/*/migrations/")]
    return {folder.parent.name for folder in folders} - {"tests"}


def later_migrations(loader: MigrationLoader) -> list[Migration]:
    """Migrations of our own apps that the released code does not have."""
    done = {node for last in LAST.items() for node in loader.graph.forwards_plan(last)}
    apps = our_apps()
    found = sorted(loader.disk_migrations.items())
    return [migration for node, migration in found if node[0] in apps and node not in done]
