import json
import math
from typing import Any

from django.db import migrations, models
from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.html import strip_tags

WORDS_A_MINUTE = 220


def fill_in(apps: Any, schema_editor: Any) -> None:
    """The stored text of the bodies, because a migration's StreamField knows no blocks."""
    alias = schema_editor.connection.alias
    pages = apps.get_model("articles", "ArticlePage").objects.using(alias)
    bodies = pages.annotate(stored=Cast("body", TextField()))
    for pk, standfirst, stored in bodies.values_list("pk", "standfirst", "stored").iterator():
        blocks = json.loads(stored or "[]")
        words = len(standfirst.split()) + sum(words_in(block["value"]) for block in blocks)
        minutes = max(1, math.ceil(words / WORDS_A_MINUTE))
        pages.filter(pk=pk).update(reading_minutes=minutes)


def words_in(value: Any) -> int:
    """As articles.reading counted when this was written."""
    if isinstance(value, str):
        return len(strip_tags(value).split())
    if isinstance(value, dict):
        return sum(words_in(part) for name, part in value.items() if name not in {"id", "type"})
    return sum(map(words_in, value)) if isinstance(value, list) else 0


class Migration(migrations.Migration):
    changes_rows = {
        "articles_articlepage.reading_minutes": "New here; code of the release before counts itself."
    }
    dependencies = [("articles", "0005_when_staff_last_decided")]

    operations = [
        migrations.AddField(
            model_name="articlepage",
            name="reading_minutes",
            field=models.PositiveSmallIntegerField(db_default=0, default=0, editable=False),
        ),
        migrations.RunPython(fill_in, migrations.RunPython.noop),
    ]
