import django.db.models.deletion
import modelsearch.index
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="TeamMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "role",
                    models.CharField(
                        blank=True, help_text="For example “Massage practitioner”.", max_length=80
                    ),
                ),
                (
                    "qualifications",
                    models.CharField(
                        blank=True, help_text="Only what can be shown on paper.", max_length=200
                    ),
                ),
                (
                    "registration_number",
                    models.CharField(
                        blank=True,
                        help_text="With the AHPCSA or HPCSA. The title “therapeutic massage therapist” may only be used by a person who has one.",
                        max_length=40,
                    ),
                ),
                (
                    "biography",
                    models.TextField(
                        blank=True, help_text="Two or three sentences.", max_length=600
                    ),
                ),
                ("is_author", models.BooleanField(default=False, verbose_name="writes articles")),
                ("is_therapist", models.BooleanField(default=False, verbose_name="gives massages")),
                (
                    "is_reviewer",
                    models.BooleanField(
                        default=False, verbose_name="reviews what we say about health"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                    ),
                ),
            ],
            options={
                "verbose_name": "team member",
                "ordering": ["name"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
