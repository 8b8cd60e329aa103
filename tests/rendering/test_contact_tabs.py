"""The three tabs of Contact details, and which of them opens."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.documents import only, parse, values, words
from tests.factories import people, records
from tests.rendering.test_contact_record import FIELDS

pytestmark = pytest.mark.django_db
OPEN = "data-w-tabs-active-panel-id-value"
HOURS, FORMS = "tab-hours_and_closed_days", "tab-forms_and_privacy"


@pytest.fixture
def owner(client: Client) -> Client:
    records.contact_details(opening_hours=[])
    client.force_login(people.owner())
    return client


def url() -> str:
    site = records.default_site().pk
    return reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])


def test_each_field_is_in_its_tab(owner: Client) -> None:
    document = parse(owner.get(url()))
    tabs = [words(tab) for tab in document.query("[role=tab]")]
    assert [tab.partition(" (")[0] for tab in tabs] == [
        "Reach us",
        "Hours and closed days",
        "Forms and privacy",
    ]
    for field, tab in (
        ("id_phone", "tab-reach_us"),
        ("id_map_link", "tab-reach_us"),
        ("id_opening_hours-FORMS", HOURS),
        ("id_open_holidays", HOURS),
        ("id_information_officer", FORMS),
        ("id_question_days_kept", FORMS),
    ):
        assert len(document.query(f"#{tab} [id={field}]")) == 1, field
    assert OPEN not in only(document, ".w-tabs").attrs


@pytest.mark.parametrize(
    ("wrong", "tab"),
    [
        ({"enquiry_days": "0"}, FORMS),
        ({"phone": "12", "enquiry_days": "0"}, "tab-reach_us"),
        (
            {"opening_hours": inline_formset([{"weekday": 0, "opens": "18:00", "closes": "9:00"}])},
            HOURS,
        ),
    ],
)
def test_the_first_tab_with_an_error_opens(owner: Client, wrong, tab) -> None:
    document = parse(owner.post(url(), nested_form_data(FIELDS | wrong)))
    assert values(document, ".w-tabs", OPEN) == [tab]
    assert document.query(f"#{tab} .error-message")
