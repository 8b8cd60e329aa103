"""The form for closed days: what it stores, asks and refuses, and the notice that goes with them."""

from datetime import date, datetime, time
from unittest.mock import patch

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from contact.hours import SPA_TIME, midnight
from contact.models import ContactDetails, OpeningHours, SpecialDay
from core.models import SiteIdentity
from tests.documents import parse, values, words
from tests.factories import people, records
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 12, 1, 10, tzinfo=SPA_TIME)
AWAY = {"date": "2026-12-20", "last_date": "2026-12-27", "reason": "Family holiday"}
LINE = "Closed 20–27 December, Family holiday"
NOTICE = {"also_notice": "on", "notice_from": "0"}
EVE = date(2026, 12, 24)


@pytest.fixture(autouse=True)
def clock():
    with patch("django.utils.timezone.now", return_value=NOW):
        yield


@pytest.fixture
def owner(client: Client) -> Client:
    client.force_login(people.owner())
    return client


def details(*days: SpecialDay, **fields: object) -> ContactDetails:
    rows = [OpeningHours(weekday=day, opens=time(9), closes=time(18)) for day in range(1, 6)]
    return records.contact_details(opening_hours=rows, special_days=list(days), **fields)


def save(client: Client, data: dict[str, str], day: SpecialDay | None = None) -> HttpResponse:
    url = reverse("closed_days:edit", args=[day.pk]) if day else reverse("closed_days:add")
    return client.post(url, data, follow=True)


def lines() -> list[str]:
    return [str(day) for day in SpecialDay.objects.all()]


def message(answer: HttpResponse) -> str:
    return words(parse(answer), ".messages")


def replaced(answer: HttpResponse) -> list[str]:
    """What the form asks about; empty when it was saved."""
    return [words(line) for line in parse(answer).query(".replaced li")]


def confirm(client: Client, data: dict[str, str], answer: HttpResponse, **kwargs) -> HttpResponse:
    [shown] = values(parse(answer), "[name=replace]", "value")
    return save(client, {**data, "replace": shown}, **kwargs)


def identity() -> SiteIdentity:
    return SiteIdentity.objects.get()


def test_a_range_is_one_row_and_visitors_see_line_and_notice(owner: Client) -> None:
    site = small_site()
    details()
    answer = save(owner, AWAY | NOTICE)
    assert lines() == [LINE]
    assert f"Visitors read “{LINE}” on every page, now. The notice stands" in message(answer)
    for url in ("/", site.contact.url):
        assert words(parse(Client().get(url)), ".notice") == LINE
    assert identity().notice_starts == NOW
    assert identity().notice_ends == midnight(date(2026, 12, 28))


def test_the_notice_can_begin_two_weeks_before(owner: Client) -> None:
    details()
    answer = save(owner, AWAY | NOTICE | {"notice_from": "14"})
    assert "The notice stands above every page from 6 December" in message(answer)
    assert identity().notice == ""
    assert identity().notice_starts == midnight(date(2026, 12, 6))
    form = parse(owner.get(reverse("closed_days:edit", args=[SpecialDay.objects.get().pk])))
    assert values(form, "[name=notice_from] [selected]", "value") == ["14"]


def test_other_hours_for_a_range(owner: Client) -> None:
    details()
    dates = {"date": "2026-12-08", "last_date": "2026-12-09", "opens": "10:00", "closes": "14:00"}
    save(owner, dates)
    assert lines() == ["Open 10:00–14:00, 8–9 December"]
    assert not identity().notice_text


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"last_date": "2026-12-19"}, "must not be before the first day"),
        ({"last_date": "2028-01-01"}, "longer than a year"),
        ({"date": "2025-12-20", "last_date": "2025-12-27"}, "This day has passed."),
        ({"date": "2025-12-20", "last_date": ""}, "This day has passed."),
        ({"date": "2029-12-20", "last_date": ""}, "more than two years away"),
        ({"date": ""}, "This field is required."),
        ({"date": "soon"}, "Enter a valid date."),
        ({"opens": "09:00"}, "Give both times"),
        ({"opens": "18:00", "closes": "09:00"}, "Closing time must be later"),
    ],
)
def test_wrong_input_is_an_error_at_the_field_and_kept(owner: Client, change, error) -> None:
    details()
    answer = save(owner, AWAY | NOTICE | change)
    document = parse(answer)
    assert error in words(document, "main .error-message")
    assert values(document, "[name=reason]", "value") == ["Family holiday"]
    assert not lines()
    assert not identity().notice_text


def test_rows_are_replaced_only_after_a_question(owner: Client) -> None:
    details(
        records.special_day(EVE, "Christmas Eve", opens=time(9), closes=time(13)),
        records.special_day(date(2026, 12, 26), "Summer", last_date=date(2027, 1, 3)),
    )
    answer = save(owner, AWAY)
    assert replaced(answer) == [
        "Open 09:00–13:00 on 24 December, Christmas Eve",
        "Closed 26 December – 3 January, Summer (stays for 28 December – 3 January)",
    ]
    assert len(lines()) == 2
    assert LINE not in lines()
    assert not replaced(confirm(owner, AWAY, answer))
    assert lines() == [LINE, "Closed 28 December – 3 January, Summer"]


def test_a_range_within_another_leaves_both_ends_of_it(owner: Client) -> None:
    details(records.special_day(date(2026, 12, 10), "Summer", last_date=date(2027, 1, 3)))
    confirm(owner, AWAY, save(owner, AWAY))
    assert lines() == [
        "Closed 10–19 December, Summer",
        LINE,
        "Closed 28 December – 3 January, Summer",
    ]


def test_the_question_comes_again_when_the_answer_has_changed(owner: Client) -> None:
    details(records.special_day(EVE, "Christmas Eve"))
    answer = save(owner, AWAY)
    record = ContactDetails.objects.get()
    SpecialDay.objects.create(details=record, date=date(2026, 12, 22), reason="Stocktaking")
    again = confirm(owner, AWAY, answer)
    assert len(replaced(again)) == 2
    assert len(lines()) == 2


def test_holidays_are_asked_about_if_their_hours_change(owner: Client) -> None:
    details(open_holidays=["2026-12-25"])
    answer = save(owner, AWAY)
    # The Day of Goodwill on the 26th was closed before.
    assert replaced(answer) == ["Christmas Day, 25 December: so far 09:00–18:00"]
    confirm(owner, AWAY, answer)
    assert lines() == [LINE]
    goodwill = {"date": "2027-12-27", "opens": "09:00", "closes": "12:00", "reason": ""}
    asked = replaced(save(owner, goodwill))
    assert asked == ["Day of Goodwill (observed), 27 December: so far closed"]


def test_another_notice_is_replaced_only_after_a_question(owner: Client) -> None:
    details()
    records.site_identity(notice_text="New: hot stones")
    answer = save(owner, AWAY | NOTICE)
    assert replaced(answer) == ["The notice above every page: “New: hot stones”"]
    assert identity().notice_text == "New: hot stones"
    assert not lines()
    confirm(owner, AWAY | NOTICE, answer)
    assert identity().notice_text == LINE


def test_a_notice_that_has_ended_is_not_asked_about(owner: Client) -> None:
    details()
    records.site_identity(notice_text="Old", notice_ends=NOW - timezone.timedelta(days=1))
    assert not replaced(save(owner, AWAY | NOTICE))
    assert identity().notice_text == LINE


def test_without_the_tick_another_notice_stays(owner: Client) -> None:
    details()
    records.site_identity(notice_text="New: hot stones")
    assert not replaced(save(owner, AWAY))
    assert identity().notice_text == "New: hot stones"


def test_a_changed_range_changes_its_notice(owner: Client) -> None:
    details()
    save(owner, AWAY | NOTICE)
    day = SpecialDay.objects.get()
    form = parse(owner.get(reverse("closed_days:edit", args=[day.pk])))
    assert len(form.query("[name=also_notice][checked]")) == 1
    assert not replaced(save(owner, AWAY | NOTICE | {"last_date": "2026-12-29"}, day))
    assert lines() == [identity().notice_text] == ["Closed 20–29 December, Family holiday"]
    assert identity().notice_ends == midnight(date(2026, 12, 30))
    answer = save(owner, AWAY, day)
    assert "The notice above every page is gone." in message(answer)
    assert not identity().notice_text
    assert lines() == [LINE]


@pytest.mark.parametrize(("text", "stays"), [("", False), ("New: hot stones", True)])
def test_a_removed_range_takes_its_own_notice_down(owner: Client, text: str, stays: bool) -> None:
    details()
    save(owner, AWAY | NOTICE)
    if text:
        SiteIdentity.objects.update(notice_text=text)
    url = reverse("closed_days:delete", args=[SpecialDay.objects.get().pk])
    asked = words(parse(owner.get(url)), "main")
    assert LINE in asked
    assert ("The notice above every page goes, too." in asked) != stays
    answer = owner.post(url, follow=True)
    assert ("and the notice about it" in message(answer)) != stays
    assert not lines()
    assert identity().notice_text == text


def test_a_replaced_range_takes_its_own_notice_down(owner: Client) -> None:
    details()
    save(owner, {"date": "2026-12-22", "reason": "Stocktaking"} | NOTICE)
    answer = save(owner, AWAY)
    assert replaced(answer)[-1] == "The notice above every page: “Closed 22 December, Stocktaking”"
    confirm(owner, AWAY, answer)
    assert not identity().notice_text


def test_the_form_is_prefilled_from_its_url(owner: Client) -> None:
    details()
    url = reverse("closed_days:add", query={"date": "2026-12-16", "reason": "<b>"})
    document = parse(owner.get(url))
    assert values(document, "[name=date]", "value") == ["2026-12-16"]
    assert values(document, "[name=reason]", "value") == ["<b>"]


def test_the_list_and_the_settings_show_the_days_ahead(owner: Client) -> None:
    past = records.special_day(date(2026, 11, 1), "Over", last_date=date(2026, 11, 30))
    details(past, records.special_day(date(2026, 11, 20), "Until today", last_date=NOW.date()))
    settings = reverse("wagtailsettings:edit", args=["contact", "contactdetails"])
    for url in (reverse("closed_days:index"), settings):
        shown = words(parse(owner.get(url, follow=True)), "main")
        assert "Until today" in shown
        assert "Over" not in shown


def test_editors_and_visitors_are_refused(client: Client) -> None:
    details(records.special_day(EVE))
    day = SpecialDay.objects.get()
    urls = [reverse(f"closed_days:{name}") for name in ("index", "add")]
    urls += [reverse(f"closed_days:{name}", args=[day.pk]) for name in ("edit", "delete")]
    for account in (None, people.editor()):
        if account:
            client.force_login(account)
        for url in urls:
            for answer in (client.get(url), client.post(url, AWAY)):
                assert answer.status_code == 302
                assert answer.url.startswith("/admin/")
    assert lines() == [str(day)]
    assert "We are closed" not in words(parse(client.get("/admin/")), "main")


def test_lists_for_staff_have_the_year_of_another_year(owner: Client) -> None:
    record = details(SpecialDay(date=EVE), SpecialDay(date=date(2027, 3, 1), reason="Away"))
    form = reverse("wagtailsettings:edit", args=["contact", "contactdetails", record.site_id])
    for url, selector in ((reverse("closed_days:index"), ".listing"), (form, ".closed-days")):
        shown = words(parse(owner.get(url)), selector)
        assert "Closed 24 December" in shown
        assert "24 December 2026" not in shown
        assert "Closed 1 March 2027, Away" in shown
