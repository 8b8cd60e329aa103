import django.db.models.deletion
import django.utils.timezone
import modelsearch.index
from django.db import migrations, models

import core.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="ArticleIndexPage",
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
            ],
            options={
                "verbose_name": "list of articles",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="ArticlePage",
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
                        help_text="One to three sentences under the title that make an aching reader stay.",
                        max_length=320,
                        verbose_name="introduction",
                    ),
                ),
                (
                    "hero_alt",
                    models.CharField(
                        blank=True,
                        help_text="For readers who cannot see it. Empty: the picture's own description.",
                        max_length=240,
                        verbose_name="what is on the picture",
                    ),
                ),
                (
                    "hero_caption",
                    models.CharField(blank=True, max_length=240, verbose_name="caption"),
                ),
                (
                    "reviewed_on",
                    models.DateField(blank=True, null=True, verbose_name="review date"),
                ),
                (
                    "published_on",
                    models.DateField(
                        default=django.utils.timezone.localdate,
                        help_text="The date readers see.",
                        verbose_name="published",
                    ),
                ),
                (
                    "updated_on",
                    models.DateField(
                        blank=True,
                        help_text="Fill in when what it says has changed, not for a comma.",
                        null=True,
                        verbose_name="updated",
                    ),
                ),
                (
                    "body",
                    core.fields.StreamField(
                        [],
                        blank=True,
                        help_text="Build the article from blocks. Start with a heading and a text.",
                    ),
                ),
            ],
            options={
                "verbose_name": "article",
            },
            bases=("wagtailcore.page",),
        ),
        migrations.CreateModel(
            name="RelatedArticle",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
            ],
            options={
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60, unique=True)),
                (
                    "slug",
                    models.SlugField(
                        help_text="Part of the address of the topic's list.",
                        max_length=60,
                        unique=True,
                    ),
                ),
                (
                    "description",
                    models.TextField(
                        blank=True,
                        help_text="Stands above the list of this topic's articles.",
                        max_length=300,
                    ),
                ),
            ],
            options={
                "ordering": ["name"],
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
    ]
