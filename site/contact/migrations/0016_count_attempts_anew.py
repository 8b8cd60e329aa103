"""Waiting mails get all their attempts again.

The release before began rounds of six attempts, counted across rounds, and counted refusals for
wrong settings. A count above five would make the next temporary refusal the last.

Its worker may still run. It knows its attempt by this number, so one under way finds its row
changed, sends nothing and leaves it due again after the two minutes of its claim. Were a count of
one reset as well, the next attempt could have the number of one still under way. Rows that are
being sent are not touched.
"""

from django.db import migrations


def count_anew(apps, schema_editor):
    mails = apps.get_model("contact", "EnquiryMail").objects.using(schema_editor.connection.alias)
    mails.filter(state="waiting", attempts__gt=1).update(attempts=0)


class Migration(migrations.Migration):
    changes_rows = {
        "contact_enquirymail.attempts": "The docstring says what the worker of the release before does."
    }
    dependencies = [("contact", "0015_words_for_staff")]

    operations = [migrations.RunPython(count_anew, migrations.RunPython.noop)]
