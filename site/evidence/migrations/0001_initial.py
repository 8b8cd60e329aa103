import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import modelsearch.index
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("team", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="A short name for this claim, in lower case with dashes; it never changes.",
                        max_length=80,
                        unique=True,
                    ),
                ),
                (
                    "statement",
                    models.TextField(help_text="The claim, in one sentence.", max_length=400),
                ),
                (
                    "grade",
                    models.CharField(
                        choices=[
                            ("well_supported", "Well supported"),
                            ("weak", "Weak evidence"),
                            ("contested", "Contested"),
                            ("not_supported", "Not supported"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "explanation",
                    models.TextField(
                        help_text="In plain words: how many people were studied, what was found, what is not known.",
                        max_length=900,
                    ),
                ),
                ("reviewed_on", models.DateField(blank=True, null=True)),
                (
                    "review_due",
                    models.DateField(
                        blank=True, help_text="When somebody should look at it again.", null=True
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        limit_choices_to={"is_reviewer": True},
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="team.teammember",
                    ),
                ),
            ],
            options={
                "ordering": ["statement"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("title", models.CharField(max_length=300)),
                (
                    "publication",
                    models.CharField(
                        blank=True,
                        help_text="The journal, book or body, with volume and page.",
                        max_length=160,
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(1800),
                            django.core.validators.MaxValueValidator(2100),
                        ],
                    ),
                ),
                (
                    "doi",
                    models.CharField(
                        blank=True,
                        max_length=120,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^10\\.\\d{4,9}/\\S+$",
                                "A DOI starts with 10., for example 10.1186/s12891-019-2833-4.",
                            )
                        ],
                        verbose_name="DOI",
                    ),
                ),
                (
                    "url",
                    models.URLField(
                        blank=True, help_text="When there is no DOI.", verbose_name="address"
                    ),
                ),
                (
                    "claim",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sources",
                        to="evidence.claim",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]
