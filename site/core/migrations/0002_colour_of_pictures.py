from django.db import migrations, models

from core.images.tones import colour_of


def look_at_pictures(apps, schema_editor):
    """Gives pictures already in the library the colour that new ones get when they are saved."""
    pictures = apps.get_model("core", "SiteImage").objects.using(schema_editor.connection.alias)
    for picture in pictures.filter(colour="").iterator():
        if found := colour_of(picture.file):
            pictures.filter(pk=picture.pk).update(colour=found)
        picture.file.close()


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="siteimage",
            name="colour",
            field=models.CharField(blank=True, editable=False, max_length=7),
        ),
        migrations.RunPython(look_at_pictures, migrations.RunPython.noop),
    ]
