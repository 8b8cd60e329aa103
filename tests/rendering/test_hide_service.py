"""A service is hidden until a day, and comes back on it by the clock."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from anatomy.area_urls import area_url
from caching.pages import transition_times
from core.editor.visibility_messages import describe
from core.models import TakenDownAddress
from services.models import ServicePage
from tests.documents import count_price, parse, words
from tests.factories import pages, people, records
from tests.rendering.test_prices_screen import URL, draft_of, fields, price_name, save, values_of

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Africa/Johannesburg")
EVE = datetime(2027, 1, 4, 23, 59, tzinfo=HERE)
RETURN = datetime(2027, 1, 5, tzinfo=HERE)
DAY = date(2027, 1, 5)


@pytest.fixture(autouse=True)
def at(monkeypatch):
    """The last minute before the day; `at(moment)` sets the clock."""

    def set_clock(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    set_clock(EVE)
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
    page = pages.service(
        title="Knots", show_in_menus=True, prices=[{"minutes": 60, "price": Decimal(651)}]
    )
    page.body_areas = [area]
    page.save()
    return page


def hide(page: ServicePage) -> None:
    page.hidden_until = DAY
    page.save_revision().publish()


def public_paths(page: ServicePage) -> list[str]:
    areas = [reverse("areas"), area_url(page.body_areas.get().slug)]
    forms = [reverse("booking"), f"{reverse('voucher')}?service={page.slug}"]
    others = ["/search/?q=knots", "/sitemap.xml", "/nowhere/"]
    return [page.get_parent().url, "/", *areas, *forms, *others]


def shows(page: ServicePage) -> list[str]:
    """The public paths that name the service by title, price or address."""
    found = []
    for path in public_paths(page):
        text = Client().get(path).content.decode()
        names = (f"{page.title}<", f"{page.url}<", f'"{page.url}"')
        if count_price(text, 651) or any(name in text for name in names):
            found.append(path)
    return found


def test_every_page_leaves_it_out_until_the_day(service, at):
    assert shows(service) == public_paths(service)
    assert Client().get(service.url).status_code == 200
    hide(service)
    assert shows(service) == []
    assert Client().get(service.url).status_code == 404
    # From the caches of the day before, if the day were not a part of their keys.
    at(RETURN)
    assert shows(service) == public_paths(service)
    assert Client().get(service.url).status_code == 200


def test_no_cache_outlives_the_day(service):
    hide(service)
    assert RETURN.timestamp() in transition_times()


def test_the_screen_hides_it_and_says_so(service, editor):
    answer = save(editor, fields(editor) | {f"hide-{service.pk}": "2027-01-05"})
    assert "Knots is hidden until 5 January 2027." in words(parse(answer))
    assert ServicePage.objects.get(pk=service.pk).hidden_until == DAY
    explorer = editor.get(reverse("wagtailadmin_explore", args=[service.get_parent().pk]))
    assert "Hidden until 5 January. 60 min R651" in words(parse(explorer), "table.listing")
    history = editor.get(reverse("wagtailadmin_pages:history", args=[service.pk]))
    assert "Hidden until 5 January 2027." in words(parse(history))


def test_publishing_it_says_that_visitors_do_not_see_it(service, editor):
    hide(service)
    page = ServicePage.objects.get(pk=service.pk)
    assert describe(page, page, is_publishing=True) == (
        "is published. Visitors do not see it: it is hidden for now."
    )


def test_hiding_it_in_the_editor_records_it_for_the_edge(service, settings):
    settings.EDGE_URL = "http://localhost:1"
    hide(service)
    assert TakenDownAddress.objects.filter(path=service.url).exists()


def test_an_emptied_field_shows_it_at_once(service, editor):
    hide(service)
    form = fields(editor)
    assert form[f"hide-{service.pk}"] == "2027-01-05"
    answer = save(editor, form | {f"hide-{service.pk}": ""})
    assert "Visitors see Knots again." in words(parse(answer))
    assert ServicePage.objects.get(pk=service.pk).hidden_until is None


def test_a_day_of_somebody_else_is_not_undone(service, editor):
    late = fields(editor)
    hide(service)
    save(editor, late | {price_name(service): "700"})
    page = ServicePage.objects.get(pk=service.pk)
    assert (page.hidden_until, page.prices.get().price) == (DAY, 700)


@pytest.mark.parametrize(
    ("theirs", "mine", "now"),
    [
        ("2027-01-05", "2027-02-01", "owner changed this while you had this page open: hidden"),
        ("", "2027-03-01", "open: visitors see the massage"),
    ],
)
def test_the_second_of_two_people_sees_the_day_of_the_first(service, editor, theirs, mine, now):
    if not theirs:
        hide(service)
    name = f"hide-{service.pk}"
    late = fields(editor) | {name: mine, price_name(service): "700"}
    other = Client()
    other.force_login(people.owner())
    save(other, fields(other) | {name: theirs})
    document = parse(editor.post(URL, late))
    assert now in words(document, ".prices__hide .errorlist")
    stored = ServicePage.objects.get(pk=service.pk)
    assert stored.hidden_until == (date.fromisoformat(theirs) if theirs else None)
    shown = values_of(document)
    assert (shown[name], shown[price_name(service)]) == (mine, "700")
    save(editor, shown)
    page = ServicePage.objects.get(pk=service.pk)
    assert (page.hidden_until, page.prices.get().price) == (date.fromisoformat(mine), 700)


def test_two_people_who_choose_the_same_day_agree(service, editor):
    late = fields(editor) | {f"hide-{service.pk}": "2027-01-05"}
    hide(service)
    assert "Nothing was changed" in words(parse(save(editor, late)))
    assert ServicePage.objects.get(pk=service.pk).hidden_until == DAY


def test_a_day_changed_meanwhile_is_shown_with_the_error_of_another_field(service, editor):
    late = fields(editor) | {price_name(service): "seven"}
    hide(service)
    document = parse(editor.post(URL, late))
    assert values_of(document)[f"hide-{service.pk}"] == "2027-01-05"


def test_a_draft_is_hidden_too_and_stays_a_draft(service, editor):
    page = ServicePage.objects.get(pk=service.pk)
    page.title = "A draft"
    page.save_revision()
    save(editor, fields(editor) | {f"hide-{service.pk}": "2027-01-05"})
    assert draft_of(service).hidden_until == DAY
    assert ServicePage.objects.get(pk=service.pk).title == "Knots"


def test_a_past_day_is_left_and_not_shown(service, editor, at):
    hide(service)
    at(RETURN)
    form = fields(editor)
    assert form[f"hide-{service.pk}"] == ""
    assert "Nothing was changed" in words(parse(save(editor, form)))


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("2027-01-04", "Choose a day after today"),
        ("2066-01-01", "more than two years ahead"),
        ("31/31/2027", "Choose a day, for example"),
    ],
)
def test_a_wrong_day_is_an_error_and_nothing_is_lost(service, editor, typed, answer):
    data = fields(editor) | {f"hide-{service.pk}": typed, price_name(service): "700"}
    document = parse(editor.post(URL, data))
    assert answer in words(document, ".prices__hide .errorlist")
    assert document.query(f"[name=hide-{service.pk}]")[0].attrs["value"] == typed
    page = ServicePage.objects.get(pk=service.pk)
    assert (page.hidden_until, page.prices.get().price) == (None, 651)
