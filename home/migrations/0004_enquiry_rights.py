"""Who may read, answer and erase enquiries. Nobody adds one: visitors do."""

from django.db import migrations

RIGHTS = {"Owner": ("view", "change", "delete"), "Editor": ("view", "change")}


def give_rights(apps, schema_editor):
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="contact", model="enquiry"
    )
    for name, actions in RIGHTS.items():
        # Groups may have been renamed or removed since.
        for group in apps.get_model("auth", "Group").objects.filter(name=name):
            for action in actions:
                permission, _ = apps.get_model("auth", "Permission").objects.get_or_create(
                    content_type=content_type,
                    codename=f"{action}_enquiry",
                    defaults={"name": f"Can {action} enquiry"},
                )
                group.permissions.add(permission)


def take_rights(apps, schema_editor):
    permissions = apps.get_model("auth", "Permission").objects.filter(
        content_type__app_label="contact", content_type__model="enquiry"
    )
    for group in apps.get_model("auth", "Group").objects.filter(name__in=RIGHTS):
        group.permissions.remove(*permissions)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_groups"),
        ("contact", "0002_enquiry"),
    ]

    operations = [migrations.RunPython(give_rights, take_rights)]
