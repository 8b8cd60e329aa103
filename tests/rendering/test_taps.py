"""A tap on a contact link, from the beacon to the owner's report."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from caching.models import ContentVersion
from click_tracking import counting, views
from click_tracking.counting import Gathering
from click_tracking.models import ContactTap
from form_protection.rate_limit import RateLimit
from tests.documents import parse, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db

TAP = "/contact/tap/"
FORM = "application/x-www-form-urlencoded"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; CUBOT X) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
)
VISITOR = {"Sec-Fetch-Site": "same-origin", "User-Agent": PHONE}


@pytest.fixture(autouse=True)
def gathering(monkeypatch) -> Gathering:
    """Writes when the test says so."""
    gathering = Gathering(lambda seconds, job: None)
    monkeypatch.setattr(counting, "gathering", gathering)
    monkeypatch.setattr(views, "A_MINUTE", RateLimit(views.A_MINUTE.limit, 10**9))
    return gathering


def send(client, on, headers=None, **changes):
    data = {"page": on.pk, "channel": "whatsapp", "placement": "bar"} | changes
    body = "&".join(f"{name}={value}" for name, value in data.items())
    return client.generic("POST", TAP, body, content_type=FORM, headers=headers or VISITOR)


def total(gathering) -> int:
    gathering.write()
    return sum(ContactTap.objects.values_list("total", flat=True))


def test_a_tap_adds_one_and_says_nothing(gathering):
    client, page = Client(enforce_csrf_checks=True), pages.service(title="Feet")
    before = ContentVersion.read()
    with CaptureQueriesContext(connection) as captured:
        answers = [send(client, page) for _ in range(2)]
    assert len(captured) == 0
    for answer in answers:
        assert (answer.status_code, answer.content) == (204, b"")
        assert not answer.cookies
        assert "no-store" in answer.headers["Cache-Control"]
    assert total(gathering) == 2
    tap = ContactTap.objects.get()
    assert (tap.day, tap.page_number, tap.page_title) == (timezone.localdate(), page.pk, "Feet")
    assert (tap.channel, tap.placement) == ("whatsapp", "bar")
    assert ContentVersion.read() == before


def test_the_table_has_no_room_for_anybody():
    assert {field.name for field in ContactTap._meta.get_fields()} == {
        "id", "day", "page_number", "page_title", "channel", "placement", "total",
    }  # fmt: skip


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-GPC": "1"},
        {"DNT": "1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Sec-Fetch-Site": ""},
        {"User-Agent": ""},
        {"User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"},
        {"User-Agent": f"{PHONE} HeadlessChrome/130.0"},
        {"Cookie": "sessionid=staff"},
    ],
)
def test_who_is_not_counted(client, gathering, headers):
    assert send(client, pages.article(), VISITOR | headers).status_code == 204
    assert total(gathering) == 0


@pytest.mark.parametrize(
    "changes",
    [
        {"channel": "fax"},
        {"channel": "%3Cscript%3E"},
        {"placement": "nowhere"},
        {"placement": "bar%00"},
        {"page": "-1"},
        {"page": "1e3"},
        {"page": "%D9%A3"},
        {"page": "9" * 9},
        {"page": "9" * 30},
        {"page": "undefined"},
        {"page": "1'%20OR%201=1"},
        {"channel": "whatsapp&x=" + "y" * 300},
    ],
)
def test_junk_is_taken_in_silence(client, gathering, changes):
    answer = send(client, pages.article(), **changes)
    assert (answer.status_code, answer.content) == (204, b"")
    assert total(gathering) == 0


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\xff\xfe", FORM),
        (b"page=1&channel=call&placement=bar", "text/plain"),
        (b"page=1&channel=call&placement=bar", f"{FORM}; charset=hex"),
        (b'{"page": 1}', "application/json"),
        (b"x" * 1_000_000, FORM),
        (b"", ""),
    ],
)
def test_hostile_bodies_are_no_taps(client, gathering, body, content_type):
    answer = client.generic("POST", TAP, body, content_type=content_type, headers=VISITOR)
    assert answer.status_code in (204, 400)
    assert total(gathering) == 0


def test_only_a_post_counts(client, gathering):
    assert client.get(TAP, headers=VISITOR).status_code == 405
    assert total(gathering) == 0


def test_one_network_cannot_make_the_figures_up(client, gathering):
    page = pages.article()
    for _ in range(views.A_MINUTE.limit + 50):
        assert send(client, page).status_code == 204
    assert total(gathering) == views.A_MINUTE.limit


def test_figures_stay_under_the_title_of_a_page_that_went(client, gathering):
    page = pages.article(title="Ball under the foot")
    send(client, page)
    total(gathering)
    page.delete()
    client.force_login(people.owner())
    assert "Ball under the foot (deleted)" in words(parse(client.get(reverse("taps_report"))))


def made(**fields) -> ContactTap:
    given = {"day": timezone.localdate(), "channel": "whatsapp", "placement": "bar", "total": 1}
    return ContactTap.objects.create(**(given | fields))


@pytest.fixture
def desk(client):
    client.force_login(people.owner())
    return lambda **choice: parse(client.get(reverse("taps_report"), choice))


def table(document) -> list[str]:
    return [words(row) for row in document.query(".taps__table tbody tr")]


def test_the_owner_reads_totals_by_page_channel_place_day_and_week(desk):
    page, today = pages.article(title="Feet"), timezone.localdate()
    made(page_number=page.pk, total=7)
    made(page_number=page.pk, channel="call", placement="footer", total=2)
    made(total=1, day=today - timedelta(days=29))
    made(total=50, day=today - timedelta(days=30))
    document = desk()
    assert "10 taps; 50 in the 30 days before" in words(document, ".taps__total")
    assert "A tap is not a message sent" in words(document)
    assert table(document) == [
        "Feet 9 7 2",
        "Search, thanks and other pages outside the page tree 1 1 –",
    ]
    assert table(desk(by="channel")) == ["WhatsApp 8 8 –", "Call 2 – 2"]
    assert table(desk(by="placement"))[0] == "Bar at the bottom of phones 8 8 –"
    assert len(table(desk(by="day"))) == 2
    assert table(desk(by="day"))[0].endswith("9 7 2")
    assert all(row.startswith("Week from") for row in table(desk(by="week")))
    assert len(document.query(".taps__chart g")) == 30
    assert "10 taps" not in words(desk(period="7"), ".taps__total")


def test_days_of_ones_own(desk):
    for day in (1, 15, 30):
        made(day=timezone.localdate().replace(year=2024, month=4, day=day))
    document = desk(period="own", first="2024-04-01", last="2024-04-15")
    assert words(document, ".taps__title") == "1 April 2024 to 15 April 2024"
    assert "2 taps" in words(document, ".taps__total")


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"period": "own"}, "Choose both days"),
        ({"period": "own", "first": "2024-05-02", "last": "2024-05-01"}, "before the first"),
        ({"period": "own", "first": "0001-01-01", "last": "0001-01-02"}, "between the years"),
        ({"period": "own", "first": "9999-12-30", "last": "9999-12-31"}, "between the years"),
        ({"period": "own", "first": "2001-01-01", "last": "2026-01-01"}, "three years"),
        ({"period": "own", "first": "<script>", "last": "2026-01-01"}, "valid date"),
        ({"period": "999999999"}, "valid choice"),
        ({"by": "<script>alert(1)</script>"}, "valid choice"),
    ],
)
def test_a_choice_that_makes_no_sense_says_so_and_shows_the_last_month(desk, choice, said):
    made(total=3)
    document = desk(**choice)
    assert said in words(document, ".taps__choice")
    assert "3 taps" in words(document, ".taps__total")
    assert not [node for node in document.query("script") if "alert(1)" in (node.to_text() or "")]


def test_no_taps_is_said_in_words(desk):
    document = desk()
    assert "Nobody has tapped" in words(document, ".taps__total")
    assert not document.query(".taps__chart, .taps__table")


def test_the_figures_as_a_spreadsheet(client):
    client.force_login(people.owner())
    made(page_number=5, page_title='=HYPERLINK("http://x")', total=4)
    answer = client.get(reverse("taps_csv"), {"period": "7"})
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert 'filename="taps-' in answer.headers["Content-Disposition"]
    head, row = csv.reader(StringIO(answer.content.decode("utf-8-sig")))
    assert head == ["Day", "Page", "Channel", "Place", "Taps"]
    assert row[1:] == [
        '\'=HYPERLINK("http://x")',
        "WhatsApp",
        "Bar at the bottom of phones",
        "4",
    ]


@pytest.mark.parametrize("name", ["taps_report", "taps_csv"])
def test_the_figures_are_the_owners(client, name):
    assert client.get(reverse(name)).status_code == 302
    client.force_login(people.editor())
    assert client.get(reverse(name)).status_code == 302
    assert reverse("taps_report") not in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(people.owner())
    assert client.get(reverse(name)).status_code == 200
    assert reverse("taps_report") in client.get(reverse("wagtailadmin_home")).content.decode()
