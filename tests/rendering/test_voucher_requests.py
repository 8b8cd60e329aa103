"""The voucher form, from the page to the stored enquiry."""

import time
from decimal import Decimal

import pytest

from enquiries.models import Enquiry
from form_protection import spam
from tests.documents import only, parse, words
from tests.factories import pages, records
from tests.visitor_forms import send, voucher

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    return records.contact_details()


@pytest.fixture
def stamp(monkeypatch) -> str:
    made, now = spam.make_timestamp(spam.FORMER_NAME), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def test_a_voucher_request(client, stamp):
    page = client.get("/contact/voucher/")
    assert "three years from the day it is issued" in words(parse(page), ".enquiry-form__notice")
    assert not page.cookies
    data = voucher(
        stamp=stamp, voucher_rand="R 1 250,50", message="Happy birthday!", wants_news="on"
    )
    answer = send(client, "voucher", data)
    assert answer.url.startswith("/contact/thanks/voucher/?sent=")
    enquiry = Enquiry.objects.get()
    assert (enquiry.kind, enquiry.voucher_rand) == ("voucher", Decimal("1250.50"))
    assert (enquiry.voucher_for, enquiry.message) == ("Naledi", "Happy birthday!")
    assert enquiry.wants_news is True
    thanks = parse(client.get(answer.url))
    assert "how to pay" in words(thanks)
    assert "R1 250.50" in words(thanks, "main .facts").replace("\N{NO-BREAK SPACE}", " ")
    assert "Naledi" not in words(thanks)


def amounts(page) -> list[str]:
    return [words(amount) for amount in page.query(".enquiry-form__amount")]


def test_the_amounts_are_the_highest_price_of_each_length(client):
    pages.service(prices=[{"minutes": 60, "price": 650}, {"minutes": 30, "price": 350}])
    pages.service(prices=[{"minutes": 60, "price": 690, "note": ""}])
    page = parse(client.get("/contact/voucher/"))
    assert amounts(page) == ["R350 30 minutes", "R690 60 minutes"]
    assert not page.query("[checked]")
    assert "R690 covers any hour we do. Some cost less" in words(page, "main")


def test_an_hour_with_one_price_for_all_massages(client):
    pages.service(prices=[{"minutes": 60, "price": 650}])
    told = words(parse(client.get("/contact/voucher/")), "main")
    assert "R650 covers any hour we do." in told
    assert "cost less" not in told


@pytest.mark.parametrize(
    ("amount", "typed", "kept"),
    [("690.00", "", 690), ("690.00", "1000", 1000), ("", "1000", 1000), ("x", "1000", 1000)],
)
def test_a_typed_amount_takes_precedence(client, stamp, amount, typed, kept):
    send(client, "voucher", voucher(stamp=stamp, amount=amount, voucher_rand=typed))
    assert Enquiry.objects.get().voucher_rand == kept


def test_a_chosen_amount_stays_when_it_is_no_longer_offered(client, stamp):
    data = voucher(stamp=stamp, amount="655", voucher_rand="", name="")
    page = parse(send(client, "voucher", data))
    assert amounts(page) == ["R655 as you chose"]
    assert only(page, "[name=amount][checked]").attrs["value"] == "655"


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"voucher_rand": ""}, "voucher_rand", "Choose an amount"),
        ({"voucher_rand": "", "amount": "7"}, "voucher_rand", "Choose an amount"),
        ({"voucher_rand": "a lot"}, "voucher_rand", "an amount in rand"),
        ({"voucher_rand": "99"}, "voucher_rand", "from R100 to R20"),
        ({"voucher_rand": "20001"}, "voucher_rand", "from R100 to R20"),
        ({"voucher_rand": "9" * 30}, "voucher_rand", "an amount in rand"),
        ({"voucher_for": "x" * 81}, "voucher_for", "too long"),
    ],
)
def test_each_error_has_its_message_and_the_input_stays(client, stamp, changes, field, said):
    answer = send(client, "voucher", voucher(stamp=stamp, **changes))
    assert answer.status_code == 422
    page = parse(answer)
    assert said in words(page, f"#voucher_{field}_error")
    assert only(page, f"#voucher_{field}").attrs.get("value", "") == changes[field]
    assert not Enquiry.objects.exists()
