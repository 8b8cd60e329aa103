"""Enquiries keep the title of a service after it is deleted."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse

from enquiries.models import Enquiry
from enquiries.submissions import save_enquiry
from tests.documents import parse, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db
SATURDAY = datetime(2031, 3, 8, 10, tzinfo=ZoneInfo("Africa/Johannesburg"))


@pytest.fixture
def received() -> Enquiry:
    service = pages.service(title="Feet and calves")
    said = {"name": "Thandi", "phone": "+27821234567", "email": "", "message": ""}
    data = said | {"wants_news": False, "minutes": 60, "service": service.pk, "times": [SATURDAY]}
    return save_enquiry(data, kind="booking", held_because="", mail_to="")


def inbox(client, name: str, *args: object, **query: str) -> str:
    answer = client.get(reverse(f"wagtailsnippets_contact_enquiry:{name}", args=args), query)
    return words(parse(answer), "main")


def test_the_inbox_and_the_day_view_still_show_the_title(client, received):
    received.service.delete()
    Enquiry.objects.update(status="booked", booked_for=SATURDAY + timedelta(hours=2))
    client.force_login(people.owner())
    for text in (
        inbox(client, "edit", received.pk),
        inbox(client, "list", show="booked"),
        inbox(client, "day", date="2031-03-08"),
    ):
        assert "Feet and calves, 60 minutes" in text


def test_the_export_of_personal_data_still_has_the_title(client, received):
    received.service.delete()
    client.force_login(people.owner())
    chosen = {"action": "csv", "text": "Thandi", "chosen": f"enquiries:{received.pk}"}
    assert "Feet and calves" in client.post(reverse("find_person"), chosen).content.decode()


def test_an_existing_service_is_shown_with_its_current_title(client, received):
    received.service.title = "Feet to knees"
    received.service.save()
    client.force_login(people.owner())
    assert "Feet to knees, 60 minutes" in inbox(client, "edit", received.pk)
