from django.db import migrations, models


class Migration(migrations.Migration):
    """The model moves here from core with its table, which stays as it is."""

    initial = True

    dependencies = [("core", "0013_pictures_without_a_colour")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="ContentVersion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("token", models.CharField(max_length=16)),
                    ],
                    options={"db_table": "core_contentversion"},
                )
            ]
        )
    ]
