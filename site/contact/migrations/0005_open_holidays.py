from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contact", "0004_enquiry_mail_failed_goes"),
    ]

    operations = [
        migrations.AddField(
            model_name="contactdetails",
            name="open_holidays",
            field=models.JSONField(
                blank=True,
                default=list,
                help_text="You are closed on a public holiday unless you tick it: then the hours of an ordinary week hold. For other hours on that date add a special day.",
                verbose_name="public holidays",
            ),
        ),
        migrations.AlterField(
            model_name="openinghours",
            name="closes",
            field=models.TimeField(
                help_text="For example 18:00. An earlier time than opening means the night after, such as 20:00 to 02:00."
            ),
        ),
    ]
