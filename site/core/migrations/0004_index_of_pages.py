"""The children of a page in their order: Wagtail's admin counts and lists them, and its indexes
know the path alone. An index of ours on Wagtail's table."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0003_runs_of_the_schedule"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]
    operations = [
        migrations.RunSQL(
            "CREATE INDEX IF NOT EXISTS core_page_depth_path ON wagtailcore_page (depth, path)",
            "DROP INDEX IF EXISTS core_page_depth_path",
        )
    ]
