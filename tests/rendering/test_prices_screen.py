"""The admin screen "Prices": one form for all services, published at once."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from justhtml import JustHTML
from wagtail.models import PageLogEntry

from core.editor.earlier_versions import earlier_versions
from services.models import ServicePage
from tests.documents import only, parse, values, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db
URL = reverse("service_prices")


@pytest.fixture
def editor(client):
    client.force_login(people.editor())
    return client


@pytest.fixture
def service():
    return pages.service(title="Lower back", prices=[{"minutes": 60, "price": Decimal(650)}])


def fields(client: Client) -> dict[str, str]:
    """The form as the browser would send it."""
    return values_of(parse(client.get(URL)))


def values_of(document: JustHTML) -> dict[str, str]:
    inputs = document.query("form.prices input")
    return {node.attrs["name"]: node.attrs.get("value") or "" for node in inputs}


def price_name(page: ServicePage, minutes: int = 60, number: int = 0) -> str:
    return f"price-{page.pk}-{minutes}-{number}"


def save(client: Client, data: dict[str, str]):
    return client.post(URL, data, follow=True)


def change(client: Client, page: ServicePage, price: str):
    return save(client, fields(client) | {price_name(page): price})


def live_prices(page: ServicePage) -> list[str]:
    return [str(row.price) for row in ServicePage.objects.get(pk=page.pk).prices.all()]


def draft_of(page: ServicePage) -> ServicePage:
    return ServicePage.objects.get(pk=page.pk).get_latest_revision_as_object()


def test_a_changed_price_is_published(editor, service):
    other = pages.service(title="Feet")
    answer = change(editor, service, "700")
    assert "Visitors see it now: Lower back, 60 minutes: R650 → R700." in words(parse(answer))
    assert live_prices(service) == ["700.00"]
    assert "R700" in words(parse(Client().get(service.url)))
    fresh = ServicePage.objects.get(pk=service.pk)
    assert fresh.live
    assert not fresh.has_unpublished_changes
    assert ServicePage.objects.get(pk=other.pk).latest_revision is None


def test_ten_prices_are_published_at_once(editor):
    several = [pages.service() for _ in range(5)]
    data = fields(editor)
    for page in several:
        data |= {price_name(page): "710", price_name(page, 90): "990"}
    answer = save(editor, data)
    assert "new prices of 5 services" in words(parse(answer))
    assert all(live_prices(page) == ["710.00", "990.00"] for page in several)


@pytest.mark.parametrize("typed", ["R700", "700,00", " 7 00.00 ", "r 700"])
def test_an_amount_is_understood_in_every_usual_spelling(editor, service, typed):
    change(editor, service, typed)
    assert live_prices(service) == ["700.00"]


@pytest.mark.parametrize(
    "typed", ["", "seven", "0", "-5", "1e99", "99999999", "6.505", "NaN", "٣x"]
)
def test_a_wrong_price_is_an_error_at_its_field_and_nothing_typed_is_lost(editor, service, typed):
    other = pages.service(title="Feet", prices=[{"minutes": 60, "price": Decimal(500)}])
    answer = save(editor, fields(editor) | {price_name(service): typed, price_name(other): "R 550"})
    document = parse(answer)
    field = only(document, f"[name={price_name(service)}]")
    assert field.attrs["aria-invalid"] == "true"
    assert words(document, f"#{field.attrs['aria-describedby']}")
    assert field.attrs.get("value", "") == typed.strip()
    assert values(document, f"[name={price_name(other)}]", "value") == ["R 550"]
    assert live_prices(other) == ["500.00"]


def test_a_draft_is_neither_published_nor_lost(editor, service):
    draft = ServicePage.objects.get(pk=service.pk)
    draft.title = "Lower back and hips"
    draft.prices.add(type(draft.prices.first())(minutes=90, price=Decimal(900)))
    draft.save_revision()
    change(editor, service, "700")
    fresh = ServicePage.objects.get(pk=service.pk)
    assert (fresh.title, live_prices(service)) == ("Lower back", ["700.00"])
    assert fresh.has_unpublished_changes
    assert fresh.draft_title == "Lower back and hips"
    draft = draft_of(service)
    assert draft.title == "Lower back and hips"
    assert [(row.minutes, row.price) for row in draft.prices.all()] == [(60, 700), (90, 900)]


@pytest.mark.parametrize("is_latest", [True, False])
def test_a_scheduled_version_stays_scheduled_and_gets_the_price(editor, service, is_latest):
    ServicePage.objects.get(pk=service.pk).save_revision().publish()
    page = ServicePage.objects.get(pk=service.pk)
    page.title, page.go_live_at = "Later", timezone.now() + timezone.timedelta(days=3)
    page.save_revision().publish()
    if not is_latest:
        page.title, page.go_live_at = "A newer draft", None
        page.save_revision()
    change(editor, service, "700")
    fresh = ServicePage.objects.get(pk=service.pk)
    assert (fresh.title, live_prices(service)) == (service.title, ["700.00"])
    later = fresh.scheduled_revision.as_object()
    assert (later.title, later.prices.get().price) == ("Later", 700)
    assert draft_of(service).title == ("Later" if is_latest else "A newer draft")


def test_the_second_of_two_people_sees_the_price_of_the_first(editor, service):
    other = Client()
    other.force_login(people.owner())
    late = fields(editor) | {price_name(service): "720"}
    change(other, service, "700")
    answer = save(editor, late)
    assert live_prices(service) == ["700.00"]
    assert "owner changed this to R700 while you had this page open" in words(parse(answer))
    shown = values_of(parse(answer))
    assert shown[price_name(service)] == "720"
    save(editor, shown)
    assert live_prices(service) == ["720.00"]


def test_a_price_that_only_the_other_one_changed_stays(editor, service):
    feet = pages.service(title="Feet", prices=[{"minutes": 60, "price": Decimal(500)}])
    late = fields(editor) | {price_name(feet): "550"}
    change(editor, service, "700")
    save(editor, late)
    assert (live_prices(service), live_prices(feet)) == (["700.00"], ["550.00"])


def test_a_length_that_went_meanwhile_is_named(editor, service):
    late = fields(editor) | {price_name(service): "720"}
    page = ServicePage.objects.get(pk=service.pk)
    page.prices = [type(page.prices.first())(minutes=45, price=Decimal(500))]
    page.save_revision().publish()
    answer = save(editor, late)
    assert "You typed 720 for 60 minutes" in words(parse(answer))
    assert live_prices(service) == ["500.00"]


def test_a_length_added_meanwhile_stays_and_the_typed_price_is_published(editor, service):
    late = fields(editor) | {price_name(service): "720"}
    feet = pages.service(title="Feet", prices=[{"minutes": 60, "price": Decimal(500)}])
    answer = save(editor, late)
    assert "R650 → R720" in words(parse(answer))
    assert (live_prices(service), live_prices(feet)) == (["720.00"], ["500.00"])


def test_lengths_with_the_same_minutes_are_told_apart_by_their_notes(editor):
    rows = [
        {"minutes": 60, "price": Decimal(550), "note": "mornings"},
        {"minutes": 60, "price": Decimal(650)},
    ]
    page = pages.service(prices=rows)
    save(editor, fields(editor) | {price_name(page, 60, 1): "560"})
    assert set(live_prices(page)) == {"650.00", "560.00"}


def test_the_history_of_the_page_tells_the_change(editor, service):
    change(editor, service, "700")
    history = editor.get(reverse("wagtailadmin_pages:history", args=[service.pk]))
    assert "60 minutes: R650 → R700" in words(parse(history))
    entry = PageLogEntry.objects.get(action="services.change_prices")
    assert entry.revision == ServicePage.objects.get(pk=service.pk).live_revision


def test_a_version_that_was_published_with_new_prices_can_be_brought_back(editor, service):
    change(editor, service, "700")
    first = ServicePage.objects.get(pk=service.pk).live_revision_id
    change(editor, service, "720")
    (found,) = earlier_versions(ServicePage.objects.get(pk=service.pk))
    assert found["url"] == reverse("wagtailadmin_pages:revisions_revert", args=[service.pk, first])


def test_the_draft_gets_the_price_in_the_row_with_the_same_note(editor):
    rows = [
        {"minutes": 60, "price": Decimal(500), "note": ""},
        {"minutes": 60, "price": Decimal(450), "note": "on weekdays"},
    ]
    page = pages.service(title="Feet", prices=rows)
    draft = ServicePage.objects.get(pk=page.pk)
    draft.prices.set([row for row in draft.prices.all() if row.note])
    draft.save_revision()
    save(editor, fields(editor) | {price_name(page, number=0): "550"})
    assert set(live_prices(page)) == {"550.00", "450.00"}
    assert [(row.note, row.price) for row in draft_of(page).prices.all()] == [("on weekdays", 450)]
    save(editor, fields(editor) | {price_name(page, number=1): "480"})
    assert [row.price for row in draft_of(page).prices.all()] == [480]


def test_nothing_changed_makes_no_revision(editor, service):
    answer = save(editor, fields(editor))
    assert "Nothing was changed" in words(parse(answer))
    assert ServicePage.objects.get(pk=service.pk).latest_revision is None


def test_drafts_are_not_in_the_form(editor):
    draft = pages.service(live=False)
    assert price_name(draft) not in fields(editor)
    assert "No service is published yet" in words(parse(editor.get(URL)))


def test_other_staff_may_not_open_it(client, django_user_model):
    user = django_user_model.objects.create_user("reader", password="secret")
    client.force_login(user)
    assert client.get(URL).status_code == 302
    assert client.post(URL).status_code == 302


def test_the_first_page_leads_to_it(editor, service):
    links = values(parse(editor.get(reverse("wagtailadmin_home"))), ".first-steps a", "href")
    assert URL in links


def test_the_explorer_lists_prices_in_the_order_of_the_menu(editor, service):
    pages.service(title="Another")
    listing = parse(editor.get(reverse("wagtailadmin_explore", args=[service.get_parent().pk])))
    text = words(listing, "table.listing")
    assert "60 min R650" in text
    assert text.index("Lower back") < text.index("Another")


def test_the_queries_do_not_grow_with_the_services(editor, service):
    editor.get(URL)
    with CaptureQueriesContext(connection) as few:
        editor.get(URL)
    for _ in range(10):
        pages.service()
    editor.get(URL)
    with CaptureQueriesContext(connection) as many:
        editor.get(URL)
    assert len(many) <= len(few)
