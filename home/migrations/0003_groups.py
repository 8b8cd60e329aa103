"""The two groups of staff, with the rights each needs and no more."""

from django.db import migrations

# app label, model: what may be done with it
EDITOR_RECORDS = {
    ("evidence", "claim"): ("add", "change", "view"),
    ("articles", "topic"): ("add", "change", "view"),
    ("anatomy", "bodyarea"): ("view",),
    ("team", "teammember"): ("view",),
    # Nobody adds an enquiry: visitors do.
    ("contact", "enquiry"): ("view", "change"),
}
OWNER_RECORDS = {
    ("evidence", "claim"): ("add", "change", "delete", "view"),
    ("articles", "topic"): ("add", "change", "delete", "view"),
    ("anatomy", "bodyarea"): ("add", "change", "delete", "view"),
    ("team", "teammember"): ("add", "change", "delete", "view"),
    ("contact", "enquiry"): ("view", "change", "delete"),
    ("contact", "contactdetails"): ("change",),
    ("core", "siteidentity"): ("change",),
    ("wagtailredirects", "redirect"): ("add", "change", "delete", "view"),
    ("auth", "user"): ("add", "change", "delete"),
}
PAGE_RIGHTS = {
    "Owner": ("add", "change", "publish", "bulk_delete", "lock", "unlock"),
    "Editor": ("add", "change", "publish"),
}
LIBRARY_RIGHTS = {
    "Owner": ("add", "change", "choose", "delete"),
    # With "add" alone Wagtail lets people change and delete what they uploaded themselves.
    "Editor": ("add", "choose"),
}
LIBRARIES = (("wagtailimages", "image", "image"),)


def make_groups(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    # Wagtail's own two groups and their approval step would only puzzle a staff of three.
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
    apps.get_model("wagtailcore", "Workflow").objects.all().delete()
    apps.get_model("wagtailcore", "Task").objects.all().delete()

    for name, records in (("Owner", OWNER_RECORDS), ("Editor", EDITOR_RECORDS)):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(permission(apps, "wagtailadmin", "admin", "access_admin"))
        for (app_label, model), actions in records.items():
            for action in actions:
                codename = f"{action}_{model}"
                group.permissions.add(permission(apps, app_label, model, codename))
        give_pages(apps, group)
        give_libraries(apps, group)


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


def give_pages(apps, group):
    home = apps.get_model("home", "HomePage").objects.first()
    GroupPagePermission = apps.get_model("wagtailcore", "GroupPagePermission")
    for action in PAGE_RIGHTS[group.name]:
        GroupPagePermission.objects.get_or_create(
            group=group,
            page_id=home.pk,
            permission=permission(apps, "wagtailcore", "page", f"{action}_page"),
        )


def give_libraries(apps, group):
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    GroupCollectionPermission = apps.get_model("wagtailcore", "GroupCollectionPermission")
    for app_label, model, noun in LIBRARIES:
        for action in LIBRARY_RIGHTS[group.name]:
            GroupCollectionPermission.objects.get_or_create(
                group=group,
                collection=root,
                permission=permission(apps, app_label, model, f"{action}_{noun}"),
            )


def remove_groups(apps, schema_editor):
    apps.get_model("auth", "Group").objects.filter(name__in=["Owner", "Editor"]).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_first_pages"),
        ("articles", "0002_relations"),
        ("services", "0001_initial"),
        ("contact", "0002_relations"),
        ("evidence", "0001_initial"),
        ("anatomy", "0001_initial"),
        ("team", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(make_groups, remove_groups)]
