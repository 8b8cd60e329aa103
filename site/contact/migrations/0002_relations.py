import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("contact", "0001_initial"),
        ("services", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="enquiry",
            name="service",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="services.servicepage",
                verbose_name="massage",
            ),
        ),
        migrations.AddField(
            model_name="openinghours",
            name="details",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="opening_hours",
                to="contact.contactdetails",
            ),
        ),
        migrations.AddField(
            model_name="specialday",
            name="details",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="special_days",
                to="contact.contactdetails",
            ),
        ),
        migrations.AddConstraint(
            model_name="specialday",
            constraint=models.UniqueConstraint(
                fields=("details", "date"),
                name="one_special_day_per_date",
                violation_error_message="There is already a row for this date.",
            ),
        ),
    ]
