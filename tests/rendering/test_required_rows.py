"""Inline panels that need at least one row say so in the form."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from evidence.models import Claim
from services.models import ServicePage
from tests.documents import only, parse, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db
EMPTY = {"minutes": "", "price": "", "note": ""}
GOOD = {"minutes": "60", "price": "650", "note": ""}
AT_LEAST_ONE = "Give at least one length and price"


@pytest.fixture
def editor(client):
    client.force_login(people.editor())
    return client


def add_service(editor, *prices: dict[str, str], json: bool = False, **fields: object):
    index = pages.service_index()
    data = {
        "title": "Hips",
        "slug": "hips",
        "standfirst": "Short.",
        "body": streamfield([]),
        "whatsapp_text": "",
        "prices": inline_formset(list(prices)),
        "session_steps": inline_formset([]),
        "questions": inline_formset([]),
        **dict.fromkeys(("who_it_suits", "who_should_not_come", "aftercare"), "null"),
        **fields,
    }
    address = reverse("wagtailadmin_pages:add", args=["services", "servicepage", index.pk])
    headers = {"Accept": "application/json"} if json else {}
    return editor.post(address, nested_form_data(data), headers=headers)


def publish(editor, *prices: dict[str, str]):
    return add_service(editor, *prices, **{"action-publish": "1"})


@pytest.mark.parametrize("rows", [[], [EMPTY], [EMPTY, EMPTY], [GOOD | {"DELETE": "1"}]])
def test_a_service_needs_a_price_to_be_published(editor, rows):
    answer = publish(editor, *rows)
    assert answer.status_code == 200
    errors = words(parse(answer), "main .error-message")
    assert AT_LEAST_ONE in errors
    assert "form" not in errors.lower().split()
    assert not ServicePage.objects.exists()


def test_the_error_is_on_the_first_empty_field(editor):
    document = parse(publish(editor, EMPTY))
    described = only(document, "[name=prices-0-minutes]").attrs["aria-describedby"].split()
    assert any(AT_LEAST_ONE in words(document, f"#{name}") for name in described)
    assert words(document, "main .error-message").count(AT_LEAST_ONE) == 1


@pytest.mark.parametrize("rows", [[], [EMPTY]])
@pytest.mark.parametrize("json", [False, True], ids=["button", "autosave"])
def test_a_draft_is_saved_without_rows(editor, rows, json):
    answer = add_service(editor, *rows, json=json)
    assert answer.status_code in (200, 302), answer.content.decode()
    page = ServicePage.objects.get()
    assert not page.live
    assert not page.get_latest_revision_as_object().prices.count()


def test_an_incomplete_row_has_a_field_error_and_can_be_corrected(editor):
    answer = publish(editor, GOOD | {"price": ""})
    assert words(parse(answer), "main .error-message") == "This field is required."
    assert publish(editor, GOOD).status_code == 302
    assert ServicePage.objects.get().prices.get().minutes == 60


def test_a_claim_needs_a_source(editor):
    data = {"statement": "So", "grade": "weak", "explanation": "Few.", "key": "so"}
    data |= {"reviewed_by": "", "reviewed_on": "", "review_due": ""}
    address = reverse("wagtailsnippets_evidence_claim:add")
    answer = editor.post(address, nested_form_data(data | {"sources": inline_formset([])}))
    assert "Give at least one source" in words(parse(answer), "main .error-message")
    assert not Claim.objects.exists()
