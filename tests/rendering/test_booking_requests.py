"""The booking form, from the page to the stored enquiry."""

import time
from datetime import time as clock

import pytest
from django.utils import timezone

from contact.models import OpeningHours
from enquiries.models import Enquiry
from form_protection import spam
from tests.documents import only, parse, values, words
from tests.factories import pages, records
from tests.mails import mails_sent
from tests.visitor_forms import booking, send

pytestmark = pytest.mark.django_db
THANKS = "/contact/thanks/booking/"


def address(answer) -> str:
    """The redirect URL without the summary token."""
    return answer.url.partition("?")[0]


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
    made, now = spam.make_timestamp(spam.FORMER_NAME), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def test_a_request_with_two_times(client, stamp):
    data = booking(client, stamp=stamp, message="With quiet music, please.")
    answer = send(client, "booking", data)
    assert (answer.status_code, address(answer)) == (302, THANKS)
    enquiry = Enquiry.objects.get()
    assert (enquiry.kind, enquiry.status, enquiry.minutes) == ("booking", "new", 60)
    assert (enquiry.service.title, enquiry.phone) == ("Back", "+27821234567")
    assert enquiry.wants_news is False
    kept = [
        f"{timezone.localtime(one.starts):%Y-%m-%d %H:%M}" for one in enquiry.preferred_times.all()
    ]
    assert kept == [f"{data[f'day_{place}']} {data[f'time_{place}']}" for place in "12"]
    assert {sent.to[0] for sent in mails_sent()} == {"owner@spa.example", "thandi@example.com"}

    thanks = client.get(THANKS)
    assert "confirm one by WhatsApp" in words(parse(thanks))
    assert "Within two hours when we are open." in words(parse(thanks))
    assert not answer.cookies
    assert not thanks.cookies


def chosen(page) -> list[str]:
    """The text of the selected row."""
    return [words(row) for row in page.query(".enquiry-form__row") if row.query("[checked]")]


def rows_of(page, place: str) -> list[str]:
    return [words(legend) for legend in page.query(f"{place} .enquiry-form__menu > legend")]


def test_the_page_offers_open_days_lengths_and_prices(client):
    page = parse(client.get("/contact/booking/?service=feet&minutes=30"))
    assert chosen(page) == ["30 minutes R350 weekdays"]
    assert rows_of(page, "form[data-booking]") == ["Feet", "Back"]
    assert rows_of(page, "details") == ["Back"]
    assert words(page.query(".enquiry-form__row")[0]) == "Not sure yet. Help me choose."
    days = [words(day) for day in page.query("#booking_day_1 option[data-hours]")]
    assert not [day for day in days if day.startswith(("Sunday", "Monday"))]
    assert len(days) > 15
    assert "medical questions we’ll ask in person" in words(page, "#booking_message_helptext")
    assert "Within two hours when we are open." in words(page, ".enquiry-form__promise")
    assert "checked" not in only(page, "#booking_wants_news").attrs
    assert "after 90 days" in words(page, ".enquiry-form__send")
    assert "after 90 days" in words(page, ".enquiry-form__notice")


@pytest.mark.parametrize("query", ["?service=back", "?service=back&minutes=7"])
def test_no_length_is_preselected_for_a_massage_with_several(client, query):
    pages.service(title="Arms", slug="arms")
    page = parse(client.get(f"/contact/booking/{query}"))
    assert not chosen(page)
    assert rows_of(page, "form[data-booking]") == ["Back", "Feet", "Arms"]
    assert rows_of(page, "details") == ["Feet", "Arms"]
    assert not parse(client.get("/contact/booking/")).query("details [name=massage]")


def test_the_only_length_of_a_massage_is_preselected(client):
    page = parse(client.get("/contact/booking/?service=feet"))
    assert chosen(page) == ["30 minutes R350 weekdays"]


def test_a_day_that_closes_early_has_the_time_in_the_list(client, details):
    details.opening_hours = [
        OpeningHours(weekday=day, opens=clock(9), closes=clock(14 if day == 5 else 18))
        for day in range(6)
    ]
    details.save()
    page = parse(client.get("/contact/booking/"))
    for day in page.query("#booking_day_1 option[data-hours]"):
        assert words(day).startswith("Saturday") == words(day).endswith(", till 14:00")


def test_fields_with_input_or_errors_are_expanded(client, stamp):
    feet = values(parse(client.get("/contact/booking/?service=feet")), "[checked]", "value")[0]
    data = booking(client, stamp=stamp, massage=feet, time_2="", name="")
    page = parse(send(client, "booking", data))
    assert chosen(page) == ["30 minutes R350 weekdays"]
    assert rows_of(page, "details") == ["Back"]
    second, third = (one for one in page.query("details") if one.query("[data-booking-place]"))
    assert "open" in second.attrs
    assert "open" not in third.attrs


def test_a_request_without_a_chosen_massage(client, stamp):
    data = booking(client, stamp=stamp, massage="unsure")
    assert address(send(client, "booking", data)) == THANKS
    enquiry = Enquiry.objects.get()
    assert (enquiry.service, enquiry.minutes, enquiry.massage_title) == (None, None, "")
    assert "Massage: Not sure yet" in mails_sent()[0].body


def test_the_thank_you_page_shows_the_summary_for_an_hour(client, stamp, monkeypatch):
    data = booking(client, stamp=stamp, message="With quiet music, please.")
    sent = send(client, "booking", data).url
    answer = client.get(sent)
    told = words(parse(answer), "main .facts")
    assert "Back, 60 minutes, R650" in told
    assert f"{int(data['day_1'][-2:])} " in told
    assert data["time_2"] in told
    assert "… 4567" in told
    for secret in ("082", "123", "thandi", "Thandi", "quiet music"):
        assert secret not in told
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert only(parse(answer), 'meta[name="robots"]').attrs["content"] == "noindex"

    token = sent.partition("?sent=")[2]
    elsewhere = sent.replace("/booking/", "/voucher/")
    for other in (THANKS, f"{THANKS}?sent=x{token}", f"{THANKS}?sent={token[:-1]}", elsewhere):
        answer = client.get(other)
        assert answer.status_code == 200
        assert not parse(answer).query("main .facts")
        assert "Thank you" in words(parse(answer), "h1")
    assert client.get(f"{THANKS}?sent=%ff%00").status_code in (200, 400)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 3601)
    assert not parse(client.get(sent)).query("main .facts")


@pytest.mark.parametrize(
    ("filled", "kept"), [("1", 1), ("12", 2), ("13", 2), ("123", 3)], ids=lambda one: str(one)
)
def test_one_preferred_time_is_required(client, stamp, filled, kept):
    data = booking(client, stamp=stamp, day_3="", time_3="")
    data |= {"day_3": data["day_2"], "time_3": "10:00"}
    for place in {"2", "3"} - set(filled):
        data |= {f"day_{place}": "", f"time_{place}": ""}
    assert address(send(client, "booking", data)) == THANKS
    assert Enquiry.objects.get().preferred_times.count() == kept
    assert "One time is enough" in words(
        parse(client.get("/contact/booking/")), "form[data-booking]"
    )


@pytest.mark.parametrize(
    "query", ["?service=nothing", "?service=%00", "?minutes=x", "?service=back&minutes=7"]
)
def test_invalid_query_parameters_are_ignored(client, query):
    assert client.get(f"/contact/booking/{query}").status_code in (200, 400)


def test_an_invalid_time_has_an_error_at_the_field_and_in_the_summary(client, stamp):
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
        ({"day_1": ""}, "day_1", "Choose a day that"),
        ({"time_1": ""}, "time_1", "Choose a time for"),
        ({"time_2": ""}, "time_2", "a time as well, or no second day"),
        ({"day_2": ""}, "day_2", "a day as well, or no second time"),
        ({"time_1": "03:00"}, "time_1", "don’t start a massage at that time"),
        ({"time_3": "10:00"}, "day_3", "a day as well"),
        ({"phone": "", "email": ""}, "phone", "number or an e-mail"),
        ({"message": "x" * 4001}, "message", "4001 characters"),
    ],
)
def test_each_error_has_its_message(client, stamp, changes, field, said):
    answer = send(client, "booking", booking(client, stamp=stamp, **changes))
    assert answer.status_code == 422
    assert said in words(parse(answer), f"#booking_{field}_error")
    assert not Enquiry.objects.exists()


def test_the_same_time_twice_and_a_third_without_a_time(client, stamp):
    data = booking(client, stamp=stamp)
    data |= {"day_2": data["day_1"], "time_2": data["time_1"], "day_3": data["day_2"]}
    page = parse(send(client, "booking", data))
    assert "chosen this time already" in words(page, "#booking_time_2_error")
    assert "Choose a time as well" in words(page, "#booking_time_3_error")


def test_a_form_submitted_twice_is_one_request(client, stamp):
    data = booking(client, stamp=stamp)
    for _ in range(2):
        assert address(send(client, "booking", data)) == THANKS
    assert Enquiry.objects.get().preferred_times.count() == 2
    send(client, "booking", data | {"time_1": "10:00"})
    assert Enquiry.objects.count() == 2


def test_without_hours_or_massages_other_channels_are_offered(client, details):
    details.opening_hours = []
    details.save()
    page = parse(client.get("/contact/booking/"))
    assert not page.query("form[data-booking]")
    assert page.query('main a[data-channel="whatsapp"]')


def test_pages_link_to_the_forms(client):
    service = pages.service(title="Hips", slug="hips")
    links = values(parse(client.get(service.url)), "main a", "href")
    assert "/contact/booking/?service=hips" in links
    for address in ("/contact/", "/"):
        found = values(parse(client.get(address)), "a", "href")
        assert {"/contact/booking/", "/contact/voucher/"} <= set(found)
