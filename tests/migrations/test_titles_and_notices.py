"""Data migrations of enquiry titles and privacy notices."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps

from contact.models import ContactDetails
from contact.privacy_notice import DEFAULT_NOTICE
from enquiries.models import Enquiry
from tests.factories import pages, records
from tests.factories.enquiries import enquiry

pytestmark = pytest.mark.django_db
migration = import_module("contact.migrations.0009_service_titles_and_visits_ahead")
vouchers = import_module("contact.migrations.0011_vouchers_are_kept_three_years")
choice = import_module("contact.migrations.0014_say_that_sending_is_a_choice")
# The default notice before the three migrations.
FIRST = DEFAULT_NOTICE.replace(choice.NEW, choice.OLD)
FIRST = FIRST.replace(vouchers.NEW, vouchers.OLD).replace(migration.NEW, migration.OLD)
EDITOR = SimpleNamespace(connection=SimpleNamespace(alias="default"))


def test_old_enquiries_get_the_title_of_their_service() -> None:
    back, feet = pages.service(title="Back"), pages.service(title="Feet")
    for service in (back, feet, feet, None):
        enquiry(service=service)
    migration.keep_titles(apps, EDITOR)
    feet.delete()
    found = Enquiry.objects.order_by("pk").values_list("service_title", flat=True)
    assert list(found) == ["Back", "Feet", "Feet", ""]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FIRST, DEFAULT_NOTICE),
        ("<p>We keep it {days} days.</p>", "<p>We keep it {days} days.</p>"),
        ("", ""),
    ],
    ids=["the site's own", "reworded", "empty"],
)
def test_only_an_unedited_default_notice_is_changed(before: str, after: str) -> None:
    details = records.contact_details(enquiry_days=30)
    ContactDetails.objects.filter(pk=details.pk).update(privacy_notice=before)
    for _ in range(2):
        migration.say_it_in_notices(apps, EDITOR)
        vouchers.say_it_in_notices(apps, EDITOR)
        choice.say_it_in_notices(apps, EDITOR)
    details.refresh_from_db()
    assert details.privacy_notice == after
