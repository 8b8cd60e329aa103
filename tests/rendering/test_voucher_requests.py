"""The request for a gift voucher."""

import time
from decimal import Decimal

import pytest

from contact.enquiries import guards
from contact.models import Enquiry
from tests.documents import only, parse, words
from tests.factories import pages, records
from tests.visitors import send, voucher

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    return records.contact_details()


@pytest.fixture
def stamp(monkeypatch) -> str:
    made, now = guards.new_stamp(guards.ANY_FORM), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def test_a_visitor_asks_for_a_voucher(client, stamp):
    page = client.get("/contact/voucher/")
    assert "three years from the day it is issued" in words(parse(page))
    assert not page.cookies
    data = voucher(
        stamp=stamp, voucher_rand="R 1 250,50", message="Happy birthday!", wants_news="on"
    )
    answer = send(client, "voucher", data)
    assert answer.url == "/contact/thanks/voucher/"
    enquiry = Enquiry.objects.get()
    assert (enquiry.kind, enquiry.voucher_rand) == ("voucher", Decimal("1250.50"))
    assert (enquiry.voucher_for, enquiry.message) == ("Naledi", "Happy birthday!")
    assert enquiry.wants_news is True
    assert "how to pay" in words(parse(client.get(answer.url)))


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"voucher_rand": ""}, "voucher_rand", "how much"),
        ({"voucher_rand": "a lot"}, "voucher_rand", "an amount in rand"),
        ({"voucher_rand": "99"}, "voucher_rand", "from R100 to R20"),
        ({"voucher_rand": "20001"}, "voucher_rand", "from R100 to R20"),
        ({"voucher_rand": "9" * 30}, "voucher_rand", "an amount in rand"),
        ({"voucher_for": "x" * 81}, "voucher_for", "too long"),
    ],
)
def test_each_mistake_has_its_words_and_what_was_typed_stays(client, stamp, changes, field, said):
    answer = send(client, "voucher", voucher(stamp=stamp, **changes))
    assert answer.status_code == 422
    page = parse(answer)
    assert said in words(page, f"#voucher_{field}_error")
    assert only(page, f"#voucher_{field}").attrs.get("value", "") == changes[field]
    assert not Enquiry.objects.exists()
