import django.core.validators
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contact", "0005_open_holidays"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactdetails",
            name="question_days_kept",
            field=models.PositiveSmallIntegerField(
                default=60,
                help_text="After that it is erased. The form tells readers this number.",
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(730),
                ],
                verbose_name="days a question is kept that you do not show",
            ),
        ),
        migrations.AddField(
            model_name="contactdetails",
            name="question_days_open",
            field=models.PositiveSmallIntegerField(
                default=90,
                help_text="Counted from the day it was published or last updated.",
                validators=[
                    django.core.validators.MinValueValidator(1),
                    django.core.validators.MaxValueValidator(3650),
                ],
                verbose_name="days an article takes questions",
            ),
        ),
        migrations.AddField(
            model_name="contactdetails",
            name="questions_on",
            field=models.BooleanField(
                default=True,
                help_text="Nothing is shown before you show it. Not ticked: no article takes questions; those you have shown stay.",
                verbose_name="readers may ask under articles",
            ),
        ),
        migrations.CreateModel(
            name="ContactTap",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(db_index=True)),
                ("page_number", models.PositiveIntegerField(default=0)),
                ("page_title", models.CharField(blank=True, max_length=255)),
                ("channel", models.CharField(max_length=10)),
                ("placement", models.CharField(max_length=20)),
                ("total", models.PositiveIntegerField(default=0)),
            ],
            options={
                "verbose_name": "contact tap",
                "ordering": ["-day", "page_number"],
                "default_permissions": ("view",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("day", "page_number", "channel", "placement"),
                        name="one_total_a_day_page_channel_and_placement",
                    )
                ],
            },
        ),
    ]
