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
                help_text="The dates of the public holidays on which the ordinary week holds.",
                verbose_name="open as usual on",
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
