"""Who may answer readers' questions, and who reads the figures of taps."""

from django.db import migrations

RIGHTS = {
    "Owner": {
        # Nobody adds a question: readers do.
        ("articles", "readerquestion"): ("view", "change", "delete"),
        ("contact", "contacttap"): ("view",),
    },
    "Editor": {("articles", "readerquestion"): ("view", "change")},
}


def give_rights(apps, schema_editor):
    for group, permissions in _rights(apps):
        group.permissions.add(*permissions)


def take_rights(apps, schema_editor):
    for group, permissions in _rights(apps):
        group.permissions.remove(*permissions)


def _rights(apps):
    for group in apps.get_model("auth", "Group").objects.filter(name__in=RIGHTS):
        yield (
            group,
            [
                permission(apps, app_label, model, f"{action}_{model}")
                for (app_label, model), actions in RIGHTS[group.name].items()
                for action in actions
            ],
        )


def permission(apps, app_label, model, codename):
    """The permission, made now when Django would only make it after the last migration."""
    content_type, _ = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    found, _ = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return found


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_groups"),
        ("articles", "0003_questions_from_readers"),
        ("contact", "0006_taps_and_questions"),
    ]

    operations = [migrations.RunPython(give_rights, take_rights)]
