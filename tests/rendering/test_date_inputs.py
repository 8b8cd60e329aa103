"""Dates and times in the admin are the browser's own fields, which phones have a picker for."""

import pytest
from django import forms
from django.urls import reverse
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput
from wagtail.blocks import DateBlock

from tests.documents import parse
from tests.factories import people
from tests.factories.site import small_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def spa():
    return small_site()


@pytest.fixture
def inputs(client):
    """Names and types of the date inputs of a page of the admin."""
    client.force_login(people.owner())

    def read(path: str) -> dict[str, str]:
        document = parse(client.get(path, follow=True).content.decode())
        fields = document.query("input[type=date], input[type=time], input[type=datetime-local]")
        return {field.attrs["name"]: field.attrs["type"] for field in fields}

    return read


def test_the_schedule_and_dates_of_an_article(spa, inputs):
    found = inputs(reverse("wagtailadmin_pages:edit", args=[spa.article.pk]))
    assert found["go_live_at"] == found["expire_at"] == "datetime-local"
    assert found["published_on"] == found["reviewed_on"] == "date"


def test_a_notice(spa, inputs):
    found = inputs(reverse("wagtailsettings:edit", args=["core", "siteidentity"]))
    assert found["notice_starts"] == found["notice_ends"] == "datetime-local"


def test_opening_hours(spa, inputs):
    found = inputs(reverse("wagtailsettings:edit", args=["contact", "contactdetails"]))
    assert found["opening_hours-0-opens"] == "time"


def test_a_filter_of_a_report(spa, inputs):
    assert inputs(reverse("wagtailadmin_reports:site_history"))["timestamp_from"] == "date"


@pytest.mark.parametrize(
    ("widget", "field", "typed"),
    [
        (AdminDateInput, forms.DateField, "2026-12-20"),
        (AdminTimeInput, forms.TimeField, "09:30"),
        (AdminDateTimeInput, forms.DateTimeField, "2026-12-20T09:30"),
    ],
)
def test_a_value_comes_back_as_the_browser_sends_it(widget, field, typed):
    """With another format the browser would show an empty field and save it."""

    class Form(forms.Form):
        when = field(widget=widget())

    form = Form({"when": typed})
    assert form.is_valid()
    assert f'value="{typed}"' in str(Form(initial={"when": form.cleaned_data["when"]}))


def test_a_date_in_a_block_is_made_from_the_same_template():
    from wagtail.admin.telepath import JSContext

    packed = JSContext().pack(DateBlock().field.widget)
    assert packed["_type"] == "wagtail.widgets.Widget"
    assert 'type="date"' in packed["_args"][0]


def test_a_hint_is_a_label():
    """Browsers show no placeholder in date fields."""
    html = AdminDateInput(attrs={"placeholder": "Date from"}).render("day", None, {"id": "day"})
    assert parse(html).query("label[for=day]")[0].to_text() == "Date from"
