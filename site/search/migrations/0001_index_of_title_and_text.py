"""Wagtail looks for words in title and text together, and has an index of each alone.

An index of ours on its table; where it stands already (Wagtail may bring one) nothing happens.
"""

from django.db import migrations

ADD = "CREATE INDEX IF NOT EXISTS search_title_and_text ON wagtailsearch_indexentry USING gin ((title || body))"
REMOVE = "DROP INDEX IF EXISTS search_title_and_text"


def on_postgresql(sql):
    def run(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(sql)

    return run


class Migration(migrations.Migration):
    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(on_postgresql(ADD), on_postgresql(REMOVE))]
