from django.db import migrations


class Migration(migrations.Migration):
    # Apart from the copying: PostgreSQL changes no table whose rows were touched just before.
    dependencies = [("contact", "0003_enquiry_kinds_and_mails")]

    operations = [migrations.RemoveField(model_name="enquiry", name="mail_failed")]
