"""The request for a time, from the page to what is kept, as a visitor would notice it."""

import time

import pytest
from django.core import mail
from django.utils import timezone

from contact.enquiries import guards
from contact.models import Enquiry
from tests.documents import only, parse, values, words
from tests.factories import pages, records
from tests.visitors import booking, send

pytestmark = pytest.mark.django_db
THANKS = "/contact/thanks/booking/"


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    pages.service(title="Back", slug="back")
    pages.service(
        title="Feet", slug="feet", prices=[{"minutes": 30, "price": 350, "note": "weekdays"}]
    )
    return records.contact_details(enquiries_to="owner@spa.example")


@pytest.fixture
def stamp(monkeypatch) -> str:
    made, now = guards.new_stamp(guards.ANY_FORM), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def test_a_visitor_asks_for_two_times(client, stamp):
    data = booking(client, stamp=stamp, message="With quiet music, please.")
    answer = send(client, "booking", data)
    assert (answer.status_code, answer.url) == (302, THANKS)
    enquiry = Enquiry.objects.get()
    assert (enquiry.kind, enquiry.status, enquiry.minutes) == ("booking", "new", 60)
    assert (enquiry.service.title, enquiry.phone) == ("Back", "+27821234567")
    assert enquiry.wants_news is False
    kept = [
        f"{timezone.localtime(one.starts):%Y-%m-%d %H:%M}" for one in enquiry.preferred_times.all()
    ]
    assert kept == [f"{data[f'day_{place}']} {data[f'time_{place}']}" for place in "12"]
    assert {sent.to[0] for sent in mail.outbox} == {"owner@spa.example", "thandi@example.com"}

    thanks = client.get(THANKS)
    assert "confirm one by WhatsApp" in words(parse(thanks))
    assert "Within two hours when we are open." in words(parse(thanks))
    assert not answer.cookies
    assert not thanks.cookies


def test_the_page_offers_open_days_lengths_and_prices(client):
    page = parse(client.get("/contact/booking/?service=feet&minutes=30"))
    chosen = only(page, "#booking_massage option[selected]")
    assert words(chosen) == "30 minutes – R350"
    assert words(page, "[data-booking-says]") == "Feet, 30 minutes – R350 (weekdays)"
    assert values(page, "#booking_massage optgroup", "label") == ["Feet", "Back"]
    days = [words(day).split()[0] for day in page.query("#booking_day_1 option[data-hours]")]
    assert {"Sun", "Mon"}.isdisjoint(days)
    assert len(days) > 15
    assert "nothing about your health" in words(page, "#booking_message_helptext")
    assert "Within two hours when we are open." in words(page, ".enquiry-form__promise")
    assert "checked" not in only(page, "#booking_wants_news").attrs
    assert "after 90 days" in words(page, ".enquiry-form__notice")


@pytest.mark.parametrize("query", ["?service=back", "?service=back&minutes=7"])
def test_the_visitor_chooses_between_the_lengths_of_the_massage_they_come_from(client, query):
    pages.service(title="Arms", slug="arms")
    page = parse(client.get(f"/contact/booking/{query}"))
    assert not page.query("#booking_massage option[selected]:not([value=''])")
    assert words(page, "#booking_massage option:first-child").startswith("Back: choose how long")
    assert values(page, "#booking_massage optgroup", "label") == ["Back", "Feet", "Arms"]
    page = parse(client.get("/contact/booking/?service=arms"))
    assert values(page, "#booking_massage optgroup", "label") == ["Arms", "Back", "Feet"]


def test_a_massage_of_one_length_is_chosen_and_said(client):
    page = parse(client.get("/contact/booking/?service=feet"))
    assert words(only(page, "#booking_massage option[selected]")) == "30 minutes – R350"
    assert words(page, "[data-booking-says]").startswith("Feet, 30 minutes")


@pytest.mark.parametrize(
    ("filled", "kept"), [("1", 1), ("12", 2), ("13", 2), ("123", 3)], ids=lambda one: str(one)
)
def test_one_time_is_enough(client, stamp, filled, kept):
    data = booking(client, stamp=stamp, day_3="", time_3="")
    data |= {"day_3": data["day_2"], "time_3": "10:00"}
    for place in {"2", "3"} - set(filled):
        data |= {f"day_{place}": "", f"time_{place}": ""}
    assert send(client, "booking", data).url == THANKS
    assert Enquiry.objects.get().preferred_times.count() == kept
    assert "easier for us" in words(parse(client.get("/contact/booking/")), "form[data-booking]")


@pytest.mark.parametrize(
    "query", ["?service=nothing", "?service=%00", "?minutes=x", "?service=back&minutes=7"]
)
def test_an_odd_link_still_shows_the_form(client, query):
    assert client.get(f"/contact/booking/{query}").status_code in (200, 400)


def test_a_time_that_cannot_be_is_explained_beside_it_and_in_the_summary(client, stamp):
    data = booking(client, stamp=stamp, time_1="17:30", day_2="2020-01-01", phone="12", day_3="")
    answer = send(client, "booking", data)
    assert answer.status_code == 422
    page = parse(answer)
    assert "a 60-minute massage can start from 09:00, and at 17:00 at the latest" in words(
        page, "#booking_time_1_error"
    )
    assert "has passed" in words(page, "#booking_day_2_error")
    links = page.query(".enquiry-form__summary a")
    assert [link.attrs["href"] for link in links] == [
        "#booking_time_1",
        "#booking_day_2",
        "#booking_phone",
    ]
    assert words(links[0]).startswith("First choice: ")
    for link in links:
        assert only(page, link.attrs["href"]).attrs["aria-invalid"] == "true"
    assert only(page, "#booking_time_1 option[selected]").attrs["value"] == "17:30"
    assert only(page, "#booking_name").attrs["value"] == "Thandi"
    assert "autofocus" in only(page, ".enquiry-form__summary").attrs
    assert not Enquiry.objects.exists()


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"massage": ""}, "massage", "Choose a massage"),
        ({"massage": "1-7"}, "massage", "no longer offer"),
        ({"day_1": ""}, "day_1", "Choose a day."),
        ({"time_1": ""}, "time_1", "Choose a time."),
        ({"time_2": ""}, "time_2", "a time as well, or no second day"),
        ({"day_2": ""}, "day_2", "a day as well, or no second time"),
        ({"time_1": "03:00"}, "time_1", "start no massage at that time"),
        ({"time_3": "10:00"}, "day_3", "a day as well"),
        ({"phone": "", "email": ""}, "phone", "number or an e-mail"),
        ({"message": "x" * 4001}, "message", "4001 characters"),
    ],
)
def test_each_mistake_has_its_words(client, stamp, changes, field, said):
    answer = send(client, "booking", booking(client, stamp=stamp, **changes))
    assert answer.status_code == 422
    assert said in words(parse(answer), f"#booking_{field}_error")
    assert not Enquiry.objects.exists()


def test_the_same_time_twice_and_a_third_without_a_time(client, stamp):
    data = booking(client, stamp=stamp)
    data |= {"day_2": data["day_1"], "time_2": data["time_1"], "day_3": data["day_2"]}
    page = parse(send(client, "booking", data))
    assert "chose this time already" in words(page, "#booking_time_2_error")
    assert "Choose a time as well" in words(page, "#booking_time_3_error")


def test_pressed_twice_it_is_one_request_and_another_time_is_another(client, stamp):
    data = booking(client, stamp=stamp)
    for _ in range(2):
        assert send(client, "booking", data).url == THANKS
    assert Enquiry.objects.get().preferred_times.count() == 2
    send(client, "booking", data | {"time_1": "10:00"})
    assert Enquiry.objects.count() == 2


def test_without_hours_or_massages_there_are_other_ways(client, details):
    details.opening_hours = []
    details.save()
    page = parse(client.get("/contact/booking/"))
    assert not page.query("form[data-booking]")
    assert page.query('main a[data-channel="whatsapp"]')


def test_the_forms_are_found_from_the_pages(client):
    service = pages.service(title="Hips", slug="hips")
    links = values(parse(client.get(service.url)), "main a", "href")
    assert "/contact/booking/?service=hips" in links
    for address in ("/contact/", "/"):
        found = values(parse(client.get(address)), "a", "href")
        assert {"/contact/booking/", "/contact/voucher/"} <= set(found)
