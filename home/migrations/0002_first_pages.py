"""A new site begins with a home page, its Site record and its two settings."""

from django.db import migrations


def make_first_pages(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")

    # Wagtail's own welcome page stands where ours goes.
    Page.objects.filter(slug="home", depth=2).delete()
    content_type, _ = ContentType.objects.get_or_create(model="homepage", app_label="home")
    locale = apps.get_model("wagtailcore", "Locale").objects.first()
    home = HomePage.objects.create(
        title="Home",
        draft_title="Home",
        slug="home",
        content_type=content_type,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/home/",
        locale=locale,
        hero_title="Welcome",
    )
    Page.objects.filter(depth=1).update(numchild=1)
    site = Site.objects.create(
        hostname="localhost", root_page_id=home.pk, is_default_site=True, site_name=""
    )
    apps.get_model("core", "SiteIdentity").objects.create(site=site)
    apps.get_model("contact", "ContactDetails").objects.create(site=site)


def remove_first_pages(apps, schema_editor):
    HomePage = apps.get_model("home", "HomePage")
    apps.get_model("wagtailcore", "Site").objects.filter(root_page__slug="home").delete()
    HomePage.objects.filter(slug="home", depth=2, numchild=0).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("core", "0001_initial"),
        ("contact", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_first_pages, remove_first_pages)]
