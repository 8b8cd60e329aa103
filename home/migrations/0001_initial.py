import django.db.models.deletion
from django.db import migrations, models

import core.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("core", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ContactPage",
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
                        help_text="Stands under the title.",
                        max_length=320,
                        verbose_name="introduction",
                    ),
                ),
                ("body", core.fields.StreamField([], blank=True)),
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
                "verbose_name": "contact page",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="HomePage",
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
                    "hero_title",
                    models.CharField(
                        help_text="One sentence over the large picture.",
                        max_length=90,
                        verbose_name="opening line",
                    ),
                ),
                (
                    "hero_text",
                    models.TextField(
                        blank=True,
                        help_text="One or two sentences more.",
                        max_length=240,
                        verbose_name="below it",
                    ),
                ),
                ("body", core.fields.StreamField([], blank=True)),
                (
                    "hero_image",
                    models.ForeignKey(
                        blank=True,
                        help_text="A wide one. Set its focal point, so that phones show the part that matters.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="core.siteimage",
                        verbose_name="large picture",
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
            ],
            options={
                "verbose_name": "home page",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="StandardPage",
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
                        help_text="Stands under the title.",
                        max_length=320,
                        verbose_name="introduction",
                    ),
                ),
                ("body", core.fields.StreamField([], blank=True)),
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
            ],
            options={
                "verbose_name": "standard page",
            },
            bases=("wagtailcore.page",),
        ),
    ]
