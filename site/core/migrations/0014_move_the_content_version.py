from django.db import migrations


class Migration(migrations.Migration):
    """The model is now caching.ContentVersion; its table stays as it is."""

    dependencies = [
        ("core", "0013_pictures_without_a_colour"),
        ("caching", "0001_initial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel(name="ContentVersion")]
        )
    ]
