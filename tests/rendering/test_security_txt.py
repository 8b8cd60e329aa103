"""Whoever finds a hole finds somebody to tell."""

from datetime import UTC, datetime, timedelta

import pytest

from contact.models import ContactDetails
from tests.factories import records

pytestmark = pytest.mark.django_db
ADDRESS = "/.well-known/security.txt"


def test_it_names_the_spas_address_and_is_never_stale(client):
    details = records.contact_details()
    details.email = "hello@palms.example"
    details.save()
    answer = client.get(ADDRESS)
    assert answer.headers["Content-Type"].startswith("text/plain")
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    assert fields["Contact"] == "mailto:hello@palms.example"
    left = datetime.fromisoformat(fields["Expires"]) - datetime.now(UTC)
    assert timedelta(days=30) < left < timedelta(days=365)
    assert fields["Canonical"].endswith(ADDRESS)


def test_without_any_way_to_write_there_is_none(client):
    ContactDetails.objects.update(email="", phone="")
    assert client.get(ADDRESS).status_code == 404
