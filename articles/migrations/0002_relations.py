import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("anatomy", "0001_initial"),
        ("articles", "0001_initial"),
        ("core", "0001_initial"),
        ("team", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="articleindexpage",
            name="listing_image",
            field=models.ForeignKey(
                blank=True,
                help_text="For cards and lists. Empty: the page's main picture is used.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
                verbose_name="picture",
            ),
        ),
        migrations.AddField(
            model_name="articleindexpage",
            name="share_image",
            field=models.ForeignKey(
                blank=True,
                help_text="Goes with the link on WhatsApp or Facebook; 1200 × 630 fits best. Empty: the page's main picture is used.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="author",
            field=models.ForeignKey(
                blank=True,
                limit_choices_to={"is_author": True},
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="team.teammember",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="body_areas",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="articles", to="anatomy.bodyarea"
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="hero_image",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
                verbose_name="main picture",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="listing_image",
            field=models.ForeignKey(
                blank=True,
                help_text="For cards and lists. Empty: the page's main picture is used.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
                verbose_name="picture",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="reviewer",
            field=models.ForeignKey(
                blank=True,
                help_text="The qualified person who checked what it says about health.",
                limit_choices_to={"is_reviewer": True},
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="team.teammember",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="share_image",
            field=models.ForeignKey(
                blank=True,
                help_text="Goes with the link on WhatsApp or Facebook; 1200 × 630 fits best. Empty: the page's main picture is used.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="core.siteimage",
            ),
        ),
        migrations.AddField(
            model_name="relatedarticle",
            name="article",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to="articles.articlepage",
            ),
        ),
        migrations.AddField(
            model_name="relatedarticle",
            name="page",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="related_articles",
                to="articles.articlepage",
            ),
        ),
        migrations.AddField(
            model_name="articlepage",
            name="topics",
            field=modelcluster.fields.ParentalManyToManyField(
                blank=True, related_name="articles", to="articles.topic"
            ),
        ),
    ]
