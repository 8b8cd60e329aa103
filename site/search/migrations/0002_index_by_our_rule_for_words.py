"""What was indexed by PostgreSQL's and SQLite's own rules is indexed anew, once all else is
migrated: see search/apps.py. The release before finds its words in the new index, too."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("search", "0001_index_of_title_and_text")]
    operations: list = []
