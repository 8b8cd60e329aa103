"""The owner may change the words with which call-outs begin."""

from django.db import migrations


def give_right(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="Owner"):
        group.permissions.add(permission(apps))


def take_right(apps, schema_editor):
    for group in apps.get_model("auth", "Group").objects.filter(name="Owner"):
        group.permissions.remove(permission(apps))


def permission(apps):
    """The permission, made now when Django would only make it after the last migration."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="importing", model="calloutphrases"
    )
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename="change_calloutphrases",
        defaults={"name": "Can change Words that begin a call-out"},
    )
    return found


class Migration(migrations.Migration):
    changes_rows = {
        "auth_group_permissions.permission_id": "A right more; older code has no view that it opens.",
    }
    dependencies = [("importing", "0001_call_out_phrases"), ("home", "0003_groups")]

    operations = [migrations.RunPython(give_right, take_right)]
