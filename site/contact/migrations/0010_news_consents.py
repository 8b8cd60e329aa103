import django.utils.timezone
from django.db import migrations, models

import contact.fields

# The box has said this since there was one.
WORDING = "Send me news and offers from the spa now and then."


def take_over(apps, schema_editor):
    """From the enquiries that are still there; nobody has looked at what is held."""
    alias = schema_editor.connection.alias
    enquiries = apps.get_model("contact", "Enquiry").objects.using(alias)
    consents = apps.get_model("contact", "NewsConsent").objects.using(alias)
    believed = models.Q(held_because="") | models.Q(events__what="Released")
    for enquiry in enquiries.filter(believed, wants_news=True).order_by("created").distinct():
        consents.update_or_create(
            phone=enquiry.phone,
            email=enquiry.email.lower(),
            defaults={"name": enquiry.name, "given": enquiry.created, "wording": WORDING},
        )


class Migration(migrations.Migration):
    dependencies = [
        ("contact", "0009_service_titles_and_visits_ahead"),
    ]

    operations = [
        migrations.CreateModel(
            name="NewsConsent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "given",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="ticked on"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "phone",
                    contact.fields.PhoneField(
                        blank=True, max_length=16, verbose_name="WhatsApp number"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("wording", models.CharField(max_length=200, verbose_name="what the box said")),
            ],
            options={
                "verbose_name": "consent to news",
                "verbose_name_plural": "news list",
                "ordering": ["-given", "-pk"],
                "default_permissions": (),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("phone", "email"), name="one_consent_of_each_person"
                    )
                ],
            },
        ),
        migrations.RunPython(take_over, migrations.RunPython.noop),
    ]
