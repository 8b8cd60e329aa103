"""URL and date fields refuse values that browsers cannot open or that are out of range."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.urls import reverse
from wagtail.admin.forms.models import formfield_for_dbfield
from wagtail.blocks import DateBlock, DateTimeBlock
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import get_page_models
from wagtail.snippets.models import get_snippet_models
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from contact.models import ContactDetails, SpecialDay
from core.models import SiteIdentity
from evidence.models import Claim, Source
from tests.documents import parse, words
from tests.factories import people, records
from tests.factories.blocks import every_block
from tests.rendering.test_contact_record import FIELDS

pytestmark = pytest.mark.django_db

GOOD = ["https://maps.example/spa?q=1&to=a@b", "http://maps.example", "maps.example/spa"]
BAD = [
    "ftp://files.example/a",
    "ftps://files.example/a",
    "https://user:password@maps.example/",
    "https://user@maps.example/",
    r"https://maps.example\@evil.example/",
    "//evil.example",
    "///evil.example",
    r"/\evil.example",
    r"\\evil.example",
    " //evil.example",
    r"https:/\evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/contact/",
]
SLIPS = ["0001-01-01", "0202-09-24", "1969-12-31", "9999-12-31"]
TWICE = pytest.mark.parametrize("bad", BAD)


@pytest.fixture
def owner(client):
    client.force_login(people.superuser())
    return client


def save_details(owner, **fields: object):
    records.contact_details(opening_hours=[])
    site = records.default_site().pk
    address = reverse("wagtailsettings:edit", args=["contact", "contactdetails", site])
    return owner.post(address, nested_form_data({**FIELDS, **fields}))


def save_claim(owner, source: dict[str, str], **fields: object):
    claim = records.claim()
    row = {"id": claim.sources.get().pk, "title": "Muscles", "publication": "", "year": ""}
    data = {
        "statement": claim.statement,
        "grade": claim.grade,
        "explanation": claim.explanation,
        "key": claim.key,
        "reviewed_by": "",
        "reviewed_on": "",
        "review_due": "",
        "sources": inline_formset([row | {"doi": "", "url": ""} | source], initial=1),
        **fields,
    }
    address = reverse("wagtailsnippets_evidence_claim:edit", args=[claim.pk])
    return owner.post(address, nested_form_data(data))


def errors(answer) -> str:
    assert answer.status_code == 200
    return words(parse(answer), "main .error-message")


@TWICE
def test_url_fields_refuse_what_browsers_do_not_open(owner, bad):
    before = "https://maps.example/spa"
    for answer in (save_details(owner, map_link=bad), save_claim(owner, {"url": bad})):
        assert "https://" in errors(answer) or "user name" in errors(answer)
    assert ContactDetails.objects.get().map_link == before
    assert not Source.objects.exclude(url="").exists()
    data = {"old_path": "/old", "redirect_link": bad, "is_permanent": "on"}
    assert errors(owner.post(reverse("wagtailredirects:add"), data))
    assert not Redirect.objects.exists()


@pytest.mark.parametrize("good", GOOD)
def test_valid_urls_are_accepted(owner, good):
    assert save_details(owner, map_link=good).status_code == 302
    assert save_claim(owner, {"url": good}).status_code == 302
    data = {"old_path": "/old", "redirect_link": good, "is_permanent": "on"}
    assert owner.post(reverse("wagtailredirects:add"), data).status_code == 302
    stored = {Redirect.objects.get().redirect_link, ContactDetails.objects.get().map_link}
    assert all(link.endswith(good) for link in stored)


def test_an_invalid_stored_redirect_is_rejected_when_edited(owner):
    redirect = Redirect.objects.create(old_path="/old", redirect_link="//evil.example")
    data = {"old_path": "/old", "redirect_link": "//evil.example", "is_permanent": "on"}
    address = reverse("wagtailredirects:edit", args=[redirect.pk])
    assert "https://" in errors(owner.post(address, data))


def test_imported_redirects_have_the_same_validation(owner):
    lines = "\n".join(
        ["from,to", *(f"/a{n},{bad}" for n, bad in enumerate(BAD)), "/b,https://b.example"]
    )
    file = SimpleUploadedFile("r.csv", lines.encode(), "text/csv")
    shown = owner.post(reverse("wagtailredirects:start_import"), {"import_file": file})
    hidden = {
        field.attrs["name"]: field.attrs.get("value", "")
        for field in parse(shown).query("main input[type=hidden]")
        if field.attrs.get("name") in ("import_file_name", "input_format")
    }
    data = hidden | {"from_index": "0", "to_index": "1", "permanent": "on"}
    answer = owner.post(reverse("wagtailredirects:process_import"), data)
    assert answer.status_code == 200, (data, answer)
    assert [one.old_path for one in Redirect.objects.all()] == ["/b"]


def editable_dates() -> list[models.Field]:
    """The date fields of all models that staff edit in Wagtail."""
    owners = [*get_page_models(), *get_snippet_models(), SiteIdentity, SpecialDay, Source]
    return [
        field
        for owner in owners
        for field in owner._meta.concrete_fields
        if isinstance(field, models.DateField) and field.editable
    ]


def test_every_date_field_has_limits():
    fields = editable_dates()
    names = {field.name for field in fields}
    assert names >= {"published_on", "updated_on", "reviewed_on", "review_due", "date"}
    assert names >= {"go_live_at", "expire_at", "notice_ends"}
    for field in fields:
        form_field = formfield_for_dbfield(field)
        for slip in SLIPS:
            typed = slip if type(field) is models.DateField else f"{slip} 00:00"
            with pytest.raises(ValidationError, match="year"):
                form_field.clean(typed)


def inside(block) -> list:
    children = list(getattr(block, "child_blocks", {}).values())
    if child := getattr(block, "child_block", None):
        children.append(child)
    return [block, *(found for child in children for found in inside(child))]


def test_every_date_block_has_limits():
    blocks = [
        found
        for block in every_block().values()
        for found in inside(block)
        if isinstance(found, (DateBlock, DateTimeBlock))
    ]
    assert blocks
    for block in blocks:
        for slip in SLIPS:
            with pytest.raises(ValidationError, match="year"):
                block.clean(block.value_from_form(slip) and block.field.to_python(slip))


def test_a_date_out_of_range_is_a_field_error(owner):
    row = {"date": "0001-01-01", "reason": "Heritage Day", "opens": "", "closes": ""}
    assert "year" in errors(owner.post(reverse("closed_days:add"), row))
    reviewer = records.team_member()
    answer = save_claim(owner, {}, reviewed_by=str(reviewer.pk), reviewed_on="9999-12-31")
    assert "year" in errors(answer)
    assert not SpecialDay.objects.exists()
    assert Claim.objects.get().reviewed_on is None


@pytest.mark.parametrize("slip", [*SLIPS, "10000-01-01", "nonsense"])
def test_an_invalid_date_in_a_filter_is_no_server_error(owner, slip):
    lists = {
        "wagtailsnippets_contact_enquiry:list": "created",
        "wagtailadmin_reports:site_history": "timestamp",
        "wagtailusers_users:index": "last_login",
        "wagtailadmin_explore_root": "latest_revision_created_at",
        "sign_in_report": "timestamp",
        "clicks_report": "first",
    }
    for name, field in lists.items():
        for data in (
            {f"{field}_from": slip, f"{field}_to": slip},
            {f"{field}_from": slip},
            {f"{field}_to": slip},
            {"period": "own", "first": slip, "last": slip},
        ):
            assert owner.get(reverse(name), data).status_code in (200, 400), (name, data)
