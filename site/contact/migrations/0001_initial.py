import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models

import contact.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        migrations.CreateModel(
            name="Enquiry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "created",
                    models.DateTimeField(
                        db_index=True,
                        default=django.utils.timezone.now,
                        editable=False,
                        verbose_name="when",
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                (
                    "phone",
                    contact.fields.PhoneField(
                        blank=True, max_length=16, verbose_name="WhatsApp or telephone"
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("message", models.TextField()),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("new", "New"),
                            ("answered", "Answered"),
                            ("closed", "Closed"),
                            ("held", "Held"),
                        ],
                        default="new",
                        help_text="Held: looks like advertising, and nobody was mailed about it. Set it to New if a person wrote it.",
                        max_length=10,
                    ),
                ),
                ("held_because", models.CharField(blank=True, editable=False, max_length=80)),
                (
                    "mail_failed",
                    models.BooleanField(
                        default=False, editable=False, verbose_name="mail not sent"
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64, unique=True)),
            ],
            options={
                "verbose_name": "enquiry",
                "verbose_name_plural": "enquiries",
                "ordering": ["-created"],
            },
        ),
        migrations.CreateModel(
            name="OpeningHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "weekday",
                    models.PositiveSmallIntegerField(
                        choices=[
                            (0, "Monday"),
                            (1, "Tuesday"),
                            (2, "Wednesday"),
                            (3, "Thursday"),
                            (4, "Friday"),
                            (5, "Saturday"),
                            (6, "Sunday"),
                        ],
                        verbose_name="day",
                    ),
                ),
                ("opens", models.TimeField(help_text="24-hour time, for example 09:00.")),
                ("closes", models.TimeField(help_text="For example 18:00.")),
            ],
            options={
                "verbose_name": "opening hours",
                "verbose_name_plural": "opening hours",
                "ordering": ["weekday", "opens"],
            },
        ),
        migrations.CreateModel(
            name="SpecialDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("date", models.DateField()),
                (
                    "reason",
                    models.CharField(
                        help_text="As visitors read it, for example “Heritage Day”.", max_length=80
                    ),
                ),
                (
                    "opens",
                    models.TimeField(blank=True, help_text="Empty: closed all day.", null=True),
                ),
                ("closes", models.TimeField(blank=True, null=True)),
            ],
            options={
                "ordering": ["date"],
            },
        ),
        migrations.CreateModel(
            name="ContactDetails",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "phone",
                    contact.fields.PhoneField(
                        blank=True,
                        help_text="Where calls go. Type it any usual way, for example 067 221 7919. Empty: the site offers no calls.",
                        max_length=16,
                        verbose_name="telephone",
                    ),
                ),
                (
                    "whatsapp",
                    contact.fields.PhoneField(
                        blank=True,
                        help_text="Where WhatsApp messages go; usually the same number. Empty: the site offers no WhatsApp.",
                        max_length=16,
                        verbose_name="WhatsApp number",
                    ),
                ),
                (
                    "email",
                    models.EmailField(
                        blank=True,
                        help_text="Empty: no e-mail address is shown.",
                        max_length=254,
                        verbose_name="e-mail",
                    ),
                ),
                (
                    "street_address",
                    models.CharField(blank=True, max_length=120, verbose_name="street and number"),
                ),
                ("suburb", models.CharField(blank=True, max_length=80)),
                ("city", models.CharField(blank=True, max_length=80, verbose_name="town or city")),
                ("province", models.CharField(blank=True, max_length=80)),
                ("postal_code", models.CharField(blank=True, max_length=10)),
                (
                    "map_link",
                    models.URLField(
                        blank=True,
                        help_text="Open the place in your maps app, choose Share, and paste the link here.",
                    ),
                ),
                (
                    "areas_served",
                    models.CharField(
                        blank=True,
                        help_text="For example “Pretoria East and Centurion”.",
                        max_length=200,
                    ),
                ),
                (
                    "greeting",
                    models.CharField(
                        default="Hi Palms of Grace, I'd like to ask about a massage.",
                        help_text="The message that is ready when a visitor opens WhatsApp from the site; they can change it. A service may have its own.",
                        max_length=200,
                        verbose_name="WhatsApp greeting",
                    ),
                ),
                (
                    "expected_reply",
                    models.CharField(
                        blank=True,
                        help_text="How soon you usually answer, for example “within two hours when we are open”.",
                        max_length=120,
                    ),
                ),
                (
                    "enquiries_to",
                    models.EmailField(
                        blank=True,
                        help_text="The address that gets a mail for each enquiry. Empty: no mail; enquiries stand in the menu under Enquiries in any case.",
                        max_length=254,
                        verbose_name="enquiries go to",
                    ),
                ),
                (
                    "enquiry_days",
                    models.PositiveSmallIntegerField(
                        default=90,
                        help_text="After that it is erased, answered or not. The form tells visitors this number.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(730),
                        ],
                        verbose_name="days an enquiry is kept",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="wagtailcore.site",
                    ),
                ),
            ],
            options={
                "verbose_name": "Contact details",
            },
        ),
    ]
