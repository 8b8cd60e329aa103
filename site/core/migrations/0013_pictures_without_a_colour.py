from django.db import migrations, models


class Migration(migrations.Migration):
    """The code before goes on writing the column, the code from now on leaves it out.

    The release after this one may drop it from the database: docs/decisions/0013.
    """

    dependencies = [("core", "0012_account_mails")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.AlterField(
                    model_name="siteimage",
                    name="colour",
                    field=models.CharField(blank=True, db_default="", editable=False, max_length=7),
                ),
            ],
            state_operations=[migrations.RemoveField(model_name="siteimage", name="colour")],
        ),
    ]
