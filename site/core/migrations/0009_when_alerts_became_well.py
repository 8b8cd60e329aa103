from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("core", "0008_when_addresses_were_asked_for")]

    operations = [
        migrations.AddField("alert", "well_since", models.DateTimeField(null=True)),
    ]
