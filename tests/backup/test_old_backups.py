"""Old backups are restored and migrated by the current code.

Those in kept/ have migrations up to contact 0002 and core 0001. They are never replaced; each new
FORMAT adds one.
"""

import io
from pathlib import Path

from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from contact.models import ContactDetails
from enquiries.models import Enquiry
from evidence.models import Claim
from home.models import HomePage
from tests.isolated_sites import IsolatedSites

KEPT = Path(__file__).parent / "kept"


def test_a_backup_with_old_migrations(sites: IsolatedSites) -> None:
    said = io.StringIO()
    with sites.empty().running():
        call_command("restore", str(KEPT / f"{connection.vendor}.tar"), stdout=said)
        executor = MigrationExecutor(connection)
        assert not executor.migration_plan(executor.loader.graph.leaf_nodes())

        failed, sent = Enquiry.objects.order_by("pk")
        assert failed.name == sent.name == "Thandi"
        # What was a tick then is a mail that failed now.
        assert failed.mails.get(to="spa").state == "failed"
        assert not sent.mails.filter(state="failed").exists()
        assert failed.kind == "question"
        assert ContactDetails.objects.get().opening_hours.exists()
        assert Claim.objects.get().key == "kept-claim"
        assert HomePage.objects.get().hero_title == "An hour for your back"
        assert default_storage.open("original_images/kept.txt").read() == b"A file of that time.\n"
        assert "An hour for your back" in Client().get("/").content.decode()
        assert Client().get("/contact-us/").status_code == 200
    assert "migrations applied" in said.getvalue()
    assert " 0 migrations" not in said.getvalue()
