"""Many submissions from one network are held, and then refused."""

import pytest
from django.db import DatabaseError

from enquiries.models import Enquiry
from form_protection import networks, spam
from form_protection.models import NetworkCount, NetworkSalt
from tests.documents import parse, values
from tests.visitor_forms import question, send

pytestmark = pytest.mark.django_db


def test_a_busy_network_is_held_and_then_refused_with_429(client, stamps, monkeypatch, settings):
    monkeypatch.setattr(networks, "REFUSE_ABOVE_PER_HOUR", 24)
    settings.TRUSTED_PROXY_HOPS = 1

    def post(number: int, address: str = "196.1.2.3"):
        data = question(stamp=stamps["enquiry"], message=f"Question {number}")
        return send(
            client,
            "enquiry",
            data,
            headers={"Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address},
        )

    statuses = [post(number).status_code for number in range(25)]
    assert statuses == [302] * 24 + [429]
    assert Enquiry.objects.filter(status="new").count() == 20
    assert set(Enquiry.objects.filter(status="held").values_list("held_because", flat=True)) == {
        spam.BUSY_NETWORK
    }
    refused = post(99)
    assert refused.headers["Retry-After"] == "3600"
    assert any(
        link.startswith("https://wa.me/") for link in values(parse(refused), "main a", "href")
    )
    assert any(link.startswith("tel:") for link in values(parse(refused), "main a", "href"))
    assert post(100, "196.1.2.4").status_code == 302
    assert Enquiry.objects.filter(message="Question 100", status="new").exists()
    for stored in (
        *NetworkCount.objects.values_list("network", flat=True),
        NetworkSalt.objects.get().salt,
    ):
        assert not stored.startswith("196.")


def test_the_first_form_of_a_day_purges_older_networks(client, stamps):
    send(client, "enquiry", question(stamp=stamps["enquiry"]))
    old = NetworkSalt.objects.get()
    NetworkSalt.objects.update(day="2020-01-01")
    NetworkCount.objects.update(minute="2020-01-01T10:00Z")
    send(client, "enquiry", question(stamp=stamps["enquiry"]))
    assert NetworkSalt.objects.get().salt != old.salt
    assert NetworkCount.objects.count() == 1


def test_a_form_that_cannot_be_counted_is_accepted(client, stamps, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(networks, "_count", fail)
    assert send(client, "enquiry", question(stamp=stamps["enquiry"])).status_code == 302
    assert Enquiry.objects.get().status == "new"
    assert "not counted by network: DatabaseError" in caplog.text
