"""A click on a contact link, from the beacon to the owner's report."""

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
from click_tracking.counting import ClickBuffer
from click_tracking.models import ContactTap
from form_protection.rate_limit import RateLimit
from tests.documents import parse, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db

URL = "/contact/tap/"
FORM = "application/x-www-form-urlencoded"
PHONE = (
    "Mozilla/5.0 (Linux; Android 14; CUBOT X) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36"
)
VISITOR = {"Sec-Fetch-Site": "same-origin", "User-Agent": PHONE}


@pytest.fixture(autouse=True)
def buffer(monkeypatch) -> ClickBuffer:
    """Replaces the buffer by one without a timer."""
    buffer = ClickBuffer(lambda seconds, job: None)
    monkeypatch.setattr(counting, "click_buffer", buffer)
    monkeypatch.setattr(views, "CLICKS_PER_MINUTE", RateLimit(views.CLICKS_PER_MINUTE.limit, 10**9))
    return buffer


def send(client, on, headers=None, **changes):
    data = {"page": on.pk, "channel": "whatsapp", "placement": "bar"} | changes
    body = "&".join(f"{name}={value}" for name, value in data.items())
    return client.generic("POST", URL, body, content_type=FORM, headers=headers or VISITOR)


def total(buffer) -> int:
    buffer.flush()
    return sum(ContactTap.objects.values_list("total", flat=True))


def test_a_click_adds_one_and_gets_an_empty_response(buffer):
    client, page = Client(enforce_csrf_checks=True), pages.service(title="Feet")
    before = ContentVersion.read()
    with CaptureQueriesContext(connection) as captured:
        answers = [send(client, page) for _ in range(2)]
    assert len(captured) == 0
    for answer in answers:
        assert (answer.status_code, answer.content) == (204, b"")
        assert not answer.cookies
        assert "no-store" in answer.headers["Cache-Control"]
    assert total(buffer) == 2
    row = ContactTap.objects.get()
    assert (row.day, row.page_number, row.page_title) == (timezone.localdate(), page.pk, "Feet")
    assert (row.channel, row.placement) == ("whatsapp", "bar")
    assert ContentVersion.read() == before


def test_the_table_has_no_personal_data():
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
def test_bots_staff_and_opted_out_visitors_are_not_counted(client, buffer, headers):
    assert send(client, pages.article(), VISITOR | headers).status_code == 204
    assert total(buffer) == 0


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
def test_invalid_values_are_ignored(client, buffer, changes):
    answer = send(client, pages.article(), **changes)
    assert (answer.status_code, answer.content) == (204, b"")
    assert total(buffer) == 0


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
def test_invalid_bodies_are_not_counted(client, buffer, body, content_type):
    answer = client.generic("POST", URL, body, content_type=content_type, headers=VISITOR)
    assert answer.status_code in (204, 400)
    assert total(buffer) == 0


def test_only_a_post_counts(client, buffer):
    assert client.get(URL, headers=VISITOR).status_code == 405
    assert total(buffer) == 0


def test_one_network_is_rate_limited(client, buffer):
    page = pages.article()
    for _ in range(views.CLICKS_PER_MINUTE.limit + 50):
        assert send(client, page).status_code == 204
    assert total(buffer) == views.CLICKS_PER_MINUTE.limit


def test_totals_of_a_deleted_page_stay(client, buffer):
    page = pages.article(title="Ball under the foot")
    send(client, page)
    total(buffer)
    page.delete()
    client.force_login(people.owner())
    assert "Ball under the foot (deleted)" in words(parse(client.get(reverse("clicks_report"))))


def make_total(**fields) -> ContactTap:
    given = {"day": timezone.localdate(), "channel": "whatsapp", "placement": "bar", "total": 1}
    return ContactTap.objects.create(**(given | fields))


@pytest.fixture
def report(client):
    client.force_login(people.owner())
    return lambda **choice: parse(client.get(reverse("clicks_report"), choice))


def table(document) -> list[str]:
    return [words(row) for row in document.query(".taps__table tbody tr")]


def test_totals_by_page_channel_placement_day_and_week(report):
    page, today = pages.article(title="Feet"), timezone.localdate()
    make_total(page_number=page.pk, total=7)
    make_total(page_number=page.pk, channel="call", placement="footer", total=2)
    make_total(total=1, day=today - timedelta(days=29))
    make_total(total=50, day=today - timedelta(days=30))
    document = report()
    assert "10 taps; 50 in the 30 days before" in words(document, ".taps__total")
    assert "A tap is not a message sent" in words(document)
    assert table(document) == [
        "Feet 9 7 2",
        "Search, thanks and other pages outside the page tree 1 1 –",
    ]
    assert table(report(by="channel")) == ["WhatsApp 8 8 –", "Call 2 – 2"]
    assert table(report(by="placement"))[0] == "Bar at the bottom of phones 8 8 –"
    assert len(table(report(by="day"))) == 2
    assert table(report(by="day"))[0].endswith("9 7 2")
    assert all(row.startswith("Week from") for row in table(report(by="week")))
    assert len(document.query(".taps__chart g")) == 30
    assert "10 taps" not in words(report(period="7"), ".taps__total")


def test_a_custom_period(report):
    for day in (1, 15, 30):
        make_total(day=timezone.localdate().replace(year=2024, month=4, day=day))
    document = report(period="own", first="2024-04-01", last="2024-04-15")
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
def test_an_invalid_choice_shows_an_error_and_the_last_month(report, choice, said):
    make_total(total=3)
    document = report(**choice)
    assert said in words(document, ".taps__choice")
    assert "3 taps" in words(document, ".taps__total")
    assert not [node for node in document.query("script") if "alert(1)" in (node.to_text() or "")]


def test_a_period_without_clicks(report):
    document = report()
    assert "Nobody has tapped" in words(document, ".taps__total")
    assert not document.query(".taps__chart, .taps__table")


def test_the_csv_export(client):
    client.force_login(people.owner())
    make_total(page_number=5, page_title='=HYPERLINK("http://x")', total=4)
    answer = client.get(reverse("clicks_csv"), {"period": "7"})
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


@pytest.mark.parametrize("name", ["clicks_report", "clicks_csv"])
def test_only_the_owner_has_access(client, name):
    assert client.get(reverse(name)).status_code == 302
    client.force_login(people.editor())
    assert client.get(reverse(name)).status_code == 302
    assert reverse("clicks_report") not in client.get(reverse("wagtailadmin_home")).content.decode()
    client.force_login(people.owner())
    assert client.get(reverse(name)).status_code == 200
    assert reverse("clicks_report") in client.get(reverse("wagtailadmin_home")).content.decode()
