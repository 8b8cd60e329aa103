"""A new price that is typed beforehand takes the place of the old one on its day, by the clock."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from anatomy.area_urls import area_url
from caching.pages import transition_times
from enquiries.descriptions import price
from enquiries.models import Enquiry
from services.models import ServicePage, ServicePrice
from tests.documents import count_price, parse, words
from tests.factories import pages, people, records
from tests.rendering.test_prices_screen import (
    URL,
    draft_of,
    fields,
    price_name,
    save,
)

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Africa/Johannesburg")
DECEMBER = datetime(2026, 12, 31, 23, 59, tzinfo=HERE)
JANUARY = datetime(2027, 1, 1, tzinfo=HERE)
RISE = {"minutes": 60, "price": Decimal(651), "next_price": Decimal(702)}


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """The last minute of December; `at(moment)` sets the clock."""

    def set_clock(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    set_clock(DECEMBER)
    return set_clock


@pytest.fixture
def editor(client):
    client.force_login(people.editor())
    return client


@pytest.fixture
def service():
    records.contact_details()
    area = records.body_area()
    pages.home(body=[("service_cards", {"heading": "Ours", "services": []})])
    page = pages.service(title="Lower back", prices=[RISE | {"next_from": date(2027, 1, 1)}])
    page.body_areas = [area]
    page.save()
    return page


def public_paths(service: ServicePage) -> list[str]:
    areas = [reverse("areas"), area_url(service.body_areas.get().slug)]
    forms = [reverse("booking"), f"{reverse('voucher')}?service={service.slug}"]
    return [service.url, service.get_parent().url, "/", *areas, *forms, "/search/?q=lower"]


def test_every_page_changes_at_midnight_without_a_save(service, at):
    before = {path: Client().get(path).content.decode() for path in public_paths(service)}
    assert [path for path, text in before.items() if not count_price(text, 651)] == []
    at(JANUARY)
    # From the caches of yesterday, if the day were not a part of their keys.
    for path, text in before.items():
        after = Client().get(path)
        assert count_price(after, 651) == 0, path
        assert count_price(after, 702) == count_price(text, 651), path


def test_the_price_of_an_enquiry_follows(service, at):
    enquiry = Enquiry(service=service, minutes=60)
    assert price(enquiry) == 651
    at(JANUARY)
    assert price(Enquiry(service=ServicePage.objects.get(pk=service.pk), minutes=60)) == 702


def test_rows_are_sorted_by_the_price_of_the_day(at):
    rise = RISE | {"next_from": date(2027, 1, 1), "note": "rises"}
    rows = [rise, {"minutes": 60, "price": Decimal(700), "note": "stays"}]
    page = pages.service(prices=rows)
    assert [row.note for row in page.price_rows] == ["rises", "stays"]
    assert page.from_price == 651
    at(JANUARY)
    page = ServicePage.objects.get(pk=page.pk)
    assert [row.note for row in page.price_rows] == ["stays", "rises"]
    assert page.from_price == 700


def test_no_cache_outlives_the_change(service):
    assert JANUARY.timestamp() in transition_times()


def test_the_screen_sets_a_rise_for_a_day(editor):
    page = pages.service(title="Feet", prices=[{"minutes": 60, "price": Decimal(650)}])
    other = pages.service(title="Hips", prices=[{"minutes": 60, "price": Decimal(500)}])
    answer = save(editor, fields(editor) | {price_name(page): "700", "starts": "2027-02-01"})
    text = words(parse(answer))
    assert "Visitors see it from 1 February 2027: Feet, 60 minutes: R650 → R700" in text
    assert "R700 from 1 February" in words(parse(editor.get(URL)), ".prices__plan")
    [row] = ServicePage.objects.get(pk=page.pk).prices.all()
    assert (row.price, row.next_price, row.next_from) == (650, 700, date(2027, 2, 1))
    assert ServicePage.objects.get(pk=other.pk).prices.get().next_from is None
    explorer = editor.get(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))
    assert "60 min R650 (R700 from 1 February)" in words(parse(explorer), "table.listing")


def test_a_rise_is_taken_back(service, editor):
    name = f"{price_name(service)}-withdraw"
    save(editor, fields(editor) | {name: "on"})
    [row] = ServicePage.objects.get(pk=service.pk).prices.all()
    assert (row.price, row.next_price, row.next_from) == (651, None, None)


def test_a_second_day_for_a_price_says_what_it_replaces(service, editor):
    data = without_ticks(fields(editor)) | {price_name(service): "750", "starts": "2027-02-01"}
    text = words(parse(save(editor, data)))
    assert "R651 → R750, instead of R702 from 1 January" in text


def test_a_price_changed_at_once_leaves_the_rise(service, editor):
    save(editor, without_ticks(fields(editor)) | {price_name(service): "660"})
    [row] = ServicePage.objects.get(pk=service.pk).prices.all()
    assert (row.price, row.next_price) == (660, 702)


def test_a_past_rise_is_the_price_on_the_screen_and_takes_its_place(service, editor, at):
    at(JANUARY)
    form = fields(editor)
    assert form[price_name(service)] == "702"
    save(editor, form | {price_name(service): "710"})
    [row] = ServicePage.objects.get(pk=service.pk).prices.all()
    assert (row.price, row.next_price, row.next_from) == (710, None, None)


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2026-12-31", "Choose a day after today"),
        ("2066-01-01", "more than two years ahead"),
        ("31/31/2027", "Choose a day, for example"),
    ],
)
def test_a_wrong_day_is_an_error_and_nothing_is_lost(service, editor, typed, answer):
    data = without_ticks(fields(editor)) | {price_name(service): "700", "starts": typed}
    document = parse(editor.post(URL, data))
    assert answer in words(document, ".prices__foot .errorlist")
    shown = document.query(f"[name={price_name(service)}]")[0]
    assert shown.attrs["value"] == "700"


def test_a_day_without_a_new_price_is_an_error(service, editor):
    data = without_ticks(fields(editor)) | {"starts": "2027-03-01"}
    assert "Type at least one new price" in words(parse(editor.post(URL, data)))


def test_the_second_of_two_people_sees_the_rise_of_the_first(service, editor):
    late = without_ticks(fields(editor)) | {price_name(service): "690"}
    other = Client()
    other.force_login(people.owner())
    data = without_ticks(fields(other)) | {price_name(service): "720", "starts": "2027-02-01"}
    save(other, data)
    assert "changed this to R651 (R720 from 1 February)" in words(parse(editor.post(URL, late)))
    assert ServicePage.objects.get(pk=service.pk).prices.get().price == 651


def test_a_lower_price_from_a_day_has_words_that_fit(service, editor):
    data = without_ticks(fields(editor)) | {price_name(service): "600", "starts": "2027-02-01"}
    save(editor, data)
    document = parse(editor.get(URL))
    assert words(document, ".prices__plan") == "R600 from 1 February"
    assert words(document, ".prices__withdraw").startswith("Take it back")
    listing = editor.get(reverse("wagtailadmin_explore", args=[service.get_parent().pk]))
    assert "60 min R651 (R600 from 1 February)" in words(parse(listing), "table.listing")


def test_edits_of_the_page_keep_the_rise(service, editor, at):
    edit(editor, service, {"next_price": "702", "next_from": "2027-01-01"}, title="Hips")
    page = ServicePage.objects.get(pk=service.pk)
    assert (page.title, page.prices.get().next_price) == ("Hips", 702)
    # A past one is the price in the editor.
    at(JANUARY + timedelta(days=1))
    form = parse(editor.get(reverse("wagtailadmin_pages:edit", args=[service.pk])))
    assert form.query("[name=prices-0-price]")[0].attrs["value"] == "702.00"
    assert not form.query("[name=prices-0-next_price]")[0].attrs.get("value")


def test_half_a_rise_is_an_error_at_the_field(service, editor):
    answer = edit(editor, service, {"next_price": "702", "next_from": ""})
    assert "Give the new price and its first day" in words(parse(answer))


def test_a_rise_is_carried_into_a_draft(service, editor):
    page = ServicePage.objects.get(pk=service.pk)
    page.title = "A draft"
    page.save_revision()
    data = without_ticks(fields(editor)) | {price_name(service): "720", "starts": "2027-02-01"}
    save(editor, data)
    draft = draft_of(service)
    assert (draft.title, draft.prices.get().next_price) == ("A draft", 720)


def without_ticks(data: dict[str, str]) -> dict[str, str]:
    """The form without its tick boxes, which a browser sends only when ticked."""
    return {name: value for name, value in data.items() if not name.endswith("-withdraw")}


def edit(client: Client, service: ServicePage, rise: dict[str, str], title: str = "Lower back"):
    row: ServicePrice = service.prices.get()
    form_row = {"id": row.pk, "minutes": "60", "price": "651", "note": "", **rise}
    data = {
        "title": title,
        "slug": service.slug,
        "standfirst": "Short.",
        "body": streamfield([]),
        "whatsapp_text": "",
        "prices": inline_formset([form_row], initial=1),
        "session_steps": inline_formset([]),
        "questions": inline_formset([]),
        **dict.fromkeys(("who_it_suits", "who_should_not_come", "aftercare"), "null"),
        "action-publish": "1",
    }
    url = reverse("wagtailadmin_pages:edit", args=[service.pk])
    return client.post(url, nested_form_data(data), follow=True)
