from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
from django.db import migrations, models

import core.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("anatomy", "0001_initial"),
        ("core", "0001_initial"),
        ("team", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ServiceIndexPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                (
                    "listing_title",
                    models.CharField(
                        blank=True,
                        help_text="For cards and lists, when the page's own title is too long for them.",
                        max_length=80,
                        verbose_name="short title",
                    ),
                ),
                (
                    "listing_summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for cards and lists. Empty: the introduction is used.",
                        max_length=220,
                        verbose_name="summary",
                    ),
                ),
                (
                    "standfirst",
                    models.TextField(
                        blank=True,
                        help_text="Stands above the list.",
                        max_length=320,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "body",
                    core.fields.StreamField([], blank=True, help_text="Stands below the list."),
                ),
                (
                    "listing_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="For cards and lists. Empty: the page's main picture is used.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "share_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Goes with the link on WhatsApp or Facebook; 1200 × 630 fits best. Empty: the page's main picture is used.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                    ),
                ),
            ],
            options={
                "verbose_name": "list of services",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ServicePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to="wagtailcore.page",
                    ),
                ),
                (
                    "listing_title",
                    models.CharField(
                        blank=True,
                        help_text="For cards and lists, when the page's own title is too long for them.",
                        max_length=80,
                        verbose_name="short title",
                    ),
                ),
                (
                    "listing_summary",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences for cards and lists. Empty: the introduction is used.",
                        max_length=220,
                        verbose_name="summary",
                    ),
                ),
                (
                    "standfirst",
                    models.TextField(
                        help_text="One to three sentences: what it is and for whom.",
                        max_length=320,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "hero_alt",
                    models.CharField(
                        blank=True,
                        help_text="For visitors who cannot see it. Empty: the picture's own description.",
                        max_length=240,
                        verbose_name="what is on the picture",
                    ),
                ),
                ("who_it_suits", wagtail.fields.RichTextField(blank=True)),
                (
                    "who_should_not_come",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="When to wait, or to ask a doctor first. Stands above the contact buttons.",
                    ),
                ),
                (
                    "aftercare",
                    wagtail.fields.RichTextField(
                        blank=True, help_text="What to do and expect afterwards."
                    ),
                ),
                (
                    "whatsapp_text",
                    models.CharField(
                        blank=True,
                        help_text="Ready when a visitor opens WhatsApp from this page, for example “Hi, I'd like to ask about the 60-minute glute massage.” Empty: the greeting from Contact details.",
                        max_length=200,
                        verbose_name="WhatsApp message",
                    ),
                ),
                (
                    "body",
                    core.fields.StreamField(
                        [],
                        blank=True,
                        help_text="What the service is about. Steps, prices and questions have fields of their own.",
                    ),
                ),
                (
                    "body_areas",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="services", to="anatomy.bodyarea"
                    ),
                ),
                (
                    "hero_image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                        verbose_name="main picture",
                    ),
                ),
                (
                    "listing_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="For cards and lists. Empty: the page's main picture is used.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                        verbose_name="picture",
                    ),
                ),
                (
                    "share_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="Goes with the link on WhatsApp or Facebook; 1200 × 630 fits best. Empty: the page's main picture is used.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                    ),
                ),
                (
                    "therapists",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        limit_choices_to={"is_therapist": True},
                        related_name="services",
                        to="team.teammember",
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ServicePrice",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        help_text="For example 60.",
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(480),
                        ],
                    ),
                ),
                (
                    "price",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="Only the amount, for example 650.",
                        max_digits=8,
                        validators=[django.core.validators.MinValueValidator(Decimal("1"))],
                        verbose_name="price in rand",
                    ),
                ),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="For example “on weekdays before 12:00”.",
                        max_length=80,
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="prices",
                        to="services.servicepage",
                    ),
                ),
            ],
            options={
                "verbose_name": "length and price",
                "ordering": ["minutes", "price"],
            },
        ),
        migrations.CreateModel(
            name="ServiceQuestion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("question", models.CharField(max_length=200)),
                ("answer", models.TextField(max_length=900)),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="services.servicepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SessionStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                ("title", models.CharField(max_length=80)),
                ("text", models.TextField(blank=True, max_length=400)),
                (
                    "minutes",
                    models.PositiveSmallIntegerField(
                        blank=True, help_text="About how long it takes. Empty: not said.", null=True
                    ),
                ),
                (
                    "page",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="session_steps",
                        to="services.servicepage",
                    ),
                ),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
    ]
