from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0011_words_about_the_logo"),
    ]

    operations = [
        migrations.CreateModel(
            name="AccountMail",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("arguments", models.JSONField()),
            ],
            options={"ordering": ["pk"]},
        ),
    ]
