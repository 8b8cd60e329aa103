from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="siteimage",
            name="colour",
            field=models.CharField(blank=True, editable=False, max_length=7),
        ),
    ]
