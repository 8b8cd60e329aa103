import wagtail.fields
from django.db import migrations

import contact.placeholders

OLD = "No law says that you must send us anything. Without a name and a way to answer we cannot reply."
NEW = "Send as little as you like; we need a name and one way to reach you, or we can’t answer."


def say_it_in_notices(apps, schema_editor):
    """Only where the site's own sentence stands: what an owner has reworded stays."""
    records = apps.get_model("contact", "ContactDetails").objects
    for record in records.using(schema_editor.connection.alias).filter(
        privacy_notice__contains=OLD
    ):
        record.privacy_notice = record.privacy_notice.replace(OLD, NEW)
        record.save(update_fields=["privacy_notice"])


class Migration(migrations.Migration):
    changes_rows = {
        "contact_contactdetails.privacy_notice": "The release before shows whatever stands there."
    }
    dependencies = [
        ("contact", "0013_name_the_information_officer"),
    ]

    operations = [
        migrations.AlterField(
            model_name="contactdetails",
            name="privacy_notice",
            field=wagtail.fields.RichTextField(
                blank=True,
                default='<p><b>Who gets it.</b> {spa}. The companies that run our website and our e-mail carry it for us, and their computers may stand outside South Africa.</p><p><b>What and why.</b> What you fill in here: only to answer you, and to arrange the visit or the voucher you ask for. No advertising, unless you tick the box for news.</p><p><b>Your choice.</b> Send as little as you like; we need a name and one way to reach you, or we can’t answer.</p><p><b>How long.</b> We erase it from this site after {days} days, or after your visit if that is later. A request for a gift voucher stays for three years, as long as the law keeps a voucher valid.</p><p><b>Your rights.</b> You may ask to see it, have it corrected or erased, or object to our using it. You may also complain to the Information Regulator: <a href="https://inforegulator.org.za">inforegulator.org.za</a>.</p>',
                help_text="Stands beside every form, because the law (POPIA, section 18) asks for it: who gets it, what for, how long, and people's rights. {spa} becomes the spa's name, address and Information Officer, {days} the days above. Empty: the site's own wording comes back.",
                validators=[contact.placeholders.validate_notice],
                verbose_name="privacy notice",
            ),
        ),
        migrations.RunPython(say_it_in_notices, migrations.RunPython.noop),
    ]
