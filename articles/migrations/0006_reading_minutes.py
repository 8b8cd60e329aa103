import json
from typing import Any

from django.db import migrations, models
from django.db.models import TextField
from django.db.models.functions import Cast

from articles.reading import minutes_of


def fill_in(apps: Any, schema_editor: Any) -> None:
    """The stored text of the bodies, because a migration's StreamField knows no blocks."""
    pages = apps.get_model("articles", "ArticlePage").objects
    bodies = pages.annotate(stored=Cast("body", TextField()))
    for pk, standfirst, stored in bodies.values_list("pk", "standfirst", "stored").iterator():
        minutes = minutes_of(standfirst, json.loads(stored or "[]"))
        pages.filter(pk=pk).update(reading_minutes=minutes)


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_when_staff_last_decided")]

    operations = [
        migrations.AddField(
            model_name="articlepage",
            name="reading_minutes",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
    ]
