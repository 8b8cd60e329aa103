"""Control characters, such as Word's soft line break, are removed on save, and exports stay valid."""

import io
import json
from datetime import UTC, datetime
from xml.etree import ElementTree

import openpyxl
import pytest
from django.apps import apps
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import models
from django.urls import reverse
from taggit.models import Tag
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from articles.models import ArticlePage, Topic
from contact.models import ContactDetails
from core.models import SiteIdentity
from tests.documents import parse, words
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.rendering.test_broken_characters import pasted
from text.cleaning import clean_texts

pytestmark = pytest.mark.django_db

CONTROL_CHARACTERS = "\x01\x08\x0b\x0c\x0e\x1b\x1f\x7f\x85\u2028\ufffe\ud83d"
# Browsers do not send lone surrogates; Django's fields reject null bytes.
FORM_CHARACTERS = CONTROL_CHARACTERS[:-1]
TABLE = {
    "data": [[f"Ce{CONTROL_CHARACTERS}ll", "1"]],
    "first_row_is_table_header": False,
    "first_col_is_header": False,
    "table_header_choice": "neither",
    "table_caption": f"Cap{CONTROL_CHARACTERS}tion",
}
INVISIBLE = {*CONTROL_CHARACTERS, "\x00", "\u200b", "\ufeff"}


def is_clean(text: object) -> bool:
    return not INVISIBLE.intersection(str(text))


@pytest.fixture
def editor(client):
    client.force_login(people.editor())
    return client


def article_form(**fields: object) -> dict[str, str]:
    return nested_form_data(
        {
            "title": f"Vert{FORM_CHARACTERS}ical",
            "slug": "vertical",
            "standfirst": f"Two{FORM_CHARACTERS}lines",
            "body": streamfield(
                [
                    ("heading", {"text": f"A{FORM_CHARACTERS}b", "level": "h2", "symbol": ""}),
                    ("text", pasted(f"Rich{FORM_CHARACTERS}text")),
                    ("table", json.dumps(TABLE)),
                ]
            ),
            "published_on": "2026-03-02",
            "questions": "open",
            "listing_title": f"List{FORM_CHARACTERS}ed",
            "search_description": f"De{FORM_CHARACTERS}scribed",
            "related_articles": inline_formset([]),
            **fields,
        }
    )


@pytest.mark.parametrize("how", ["publish", "draft", "autosave"])
def test_a_page_is_cleaned_however_it_is_saved(editor, how):
    index = pages.article_index()
    address = reverse("wagtailadmin_pages:add", args=["articles", "articlepage", index.pk])
    more = {"action-publish": "1"} if how == "publish" else {}
    headers = {"Accept": "application/json"} if how == "autosave" else {}
    answer = editor.post(address, article_form(**more), headers=headers)
    assert answer.status_code in (200, 302), answer.content.decode()
    page = ArticlePage.objects.get()
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = editor.post(address, article_form(**more), headers=headers)
    assert answer.status_code in (200, 302)
    page.refresh_from_db()
    draft = page.get_latest_revision_as_object()
    for version in (page, draft):
        assert version.title.split() == ["Vert", "ical"]
        texts = (version.standfirst, version.listing_title, version.search_description)
        assert all(map(is_clean, texts))
        assert is_clean(json.loads(json.dumps(list(version.body.raw_data))))
        assert [block.block_type for block in version.body] == ["heading", "text", "table"]
    assert all(is_clean(revision.content) for revision in page.revisions.all())
    assert is_clean(page.draft_title)
    assert all(is_clean(entry.label) for entry in PageLogEntry.objects.all())


def test_rows_and_rich_text_of_a_draft_are_cleaned():
    page = pages.service(title="Warm", who_it_suits="<p>All</p>")
    page.who_it_suits = f"<p>{CONTROL_CHARACTERS}All{CONTROL_CHARACTERS}of them</p>"
    page.session_steps.all()[0].title = f"Set{CONTROL_CHARACTERS}tling"
    page.save_revision()
    found = page.get_latest_revision_as_object()
    assert is_clean(found.who_it_suits)
    assert is_clean(found.session_steps.all()[0].title)
    page.save()
    page.refresh_from_db()
    assert is_clean(page.who_it_suits)
    assert is_clean(page.session_steps.all()[0].title)


def test_every_text_of_every_record_is_cleaned_on_save():
    """But those that no two records may share, which are cleaned or refused in the form."""
    in_the_form = {"Topic.name", "Redirect.old_path"}
    # Choosers and lists show them, and no file that is read by a machine.
    left_alone = {"Tag.name", "Group.name"}
    technical = {
        "Page.path",
        "Collection.path",
        "Enquiry.key",
        "ReaderQuestion.key",
        "JobRun.name",
        "Alert.name",
        "ImportedPost.key",
    }
    uncleaned = set()
    for model in apps.get_models():
        if not model._meta.managed or model._meta.app_label in ("contenttypes", "sessions"):
            continue
        record = model()
        for field in model._meta.local_concrete_fields:
            if isinstance(field, (models.TextField, models.CharField)):
                setattr(record, field.attname, f"one{CONTROL_CHARACTERS}two")
        clean_texts(model, record)
        for field in model._meta.local_concrete_fields:
            if is_clean(record.__dict__.get(field.attname, "")):
                continue
            # A slug or an address is refused with words when it is typed.
            if isinstance(field, (models.SlugField, models.EmailField)) or field.choices:
                continue
            uncleaned.add(f"{model.__name__}.{field.name}")
    allowed = in_the_form | left_alone | technical
    names = {"User.username", "Site.hostname", "Permission.codename", "Locale.language_code"}
    counts = {"NetworkCount.network", "ContactTap.placement", "ContactTap.channel"}
    keys = {
        name for name in uncleaned if name.endswith(("_id", "_key", "_hash", "_spec", ".phone"))
    }
    assert uncleaned <= allowed | names | counts | keys | {"EmailConfirmation.key"}


def test_snippets_settings_pictures_and_documents_are_cleaned(editor):
    topic = Topic.objects.create(
        name="Backs", slug="backs", description=f"All{CONTROL_CHARACTERS}of it"
    )
    identity = SiteIdentity.for_site(records.default_site())
    identity.notice_text, identity.footer_text = (
        f"Clo{CONTROL_CHARACTERS}sed",
        f"Foot{CONTROL_CHARACTERS}er",
    )
    identity.save()
    details = records.contact_details(
        city=f"Pre{CONTROL_CHARACTERS}toria", privacy_notice=f"<p>A{CONTROL_CHARACTERS}b</p>"
    )
    image = records.image(
        title=f"Sto{CONTROL_CHARACTERS}nes", description=f"Wa{CONTROL_CHARACTERS}rm"
    )
    document = Document.objects.create(
        title=f"Pri{CONTROL_CHARACTERS}ces", file=ContentFile(b"x", "x.txt")
    )
    for record in (topic, identity, details, image, document):
        record.refresh_from_db()
    assert is_clean(topic.description)
    assert is_clean(identity.notice_text + identity.footer_text)
    assert is_clean(ContactDetails.objects.get().city + details.privacy_notice)
    assert is_clean(image.title + image.description + document.title)


def test_a_name_that_differs_in_unseen_characters_only_is_refused_in_words(editor):
    Topic.objects.create(name="Backs", slug="backs")
    address = reverse("wagtailsnippets_articles_topic:add")
    answer = editor.post(address, {"name": "Backs\x0b\u200b", "slug": "other", "description": ""})
    assert answer.status_code == 200
    assert "already exists" in words(parse(answer), "main .error-message")
    answer = editor.post(address, {"name": "\u200b\x0b", "slug": "other", "description": ""})
    assert "required" in words(parse(answer), "main .error-message")
    assert Topic.objects.count() == 1


def test_a_redirect_a_tag_and_a_group_twice_are_no_server_error(client):
    client.force_login(people.superuser())
    Redirect.objects.create(old_path="/old", redirect_link="https://a.example/")
    data = {"old_path": "/old\x0b", "redirect_link": "https://a.example/", "is_permanent": "on"}
    answer = client.post(reverse("wagtailredirects:add"), data)
    assert answer.status_code == 200
    assert "already exists" in words(parse(answer), "main .messages, main .error-message")
    image = records.image()
    image.tags.add("back", "back\u200b")
    assert Tag.objects.count() == 2
    Group.objects.create(name="Owner\x0b")


def test_feed_sitemap_and_site_outlive_texts_stored_before_they_were_cleaned(client):
    records.contact_details()
    identity = SiteIdentity.for_site(records.default_site())
    identity.save()
    article = pages.article(author=records.team_member())
    bad = "Vert\x0bical\x01\x1f\ufffe"
    Page.objects.update(title=bad)
    ArticlePage.objects.update(search_description=bad, standfirst=bad)
    type(article.author).objects.update(name=bad)
    SiteIdentity.objects.update(name=bad, tagline=bad)
    for address in ("/articles/feed/", "/sitemap.xml"):
        answer = client.get(address)
        assert answer.status_code == 200
        ElementTree.fromstring(answer.content)
    feed = client.get("/articles/feed/").content.decode()
    assert feed.count("Vert ical") >= 4
    for address in ("/", article.url, "/articles/", "/search/?q=ical"):
        assert client.get(address).status_code == 200


def test_spreadsheets_and_the_calendar_outlive_them(client):
    records.contact_details()
    article = pages.article()
    article.save_revision(log_action=True)
    row = enquiry(status="booked", booked_for=datetime(2031, 3, 8, 10, tzinfo=UTC))
    bad = "Vert\x0bical\x01\x1f"
    type(row).objects.update(name=bad, message=bad)
    PageLogEntry.objects.update(label=bad)
    Page.objects.filter(pk=article.pk).update(title=bad)
    Redirect.objects.create(old_path="/old", redirect_page=article)
    Redirect.objects.update(old_path=f"/{bad}")
    client.force_login(people.superuser())
    for name in (
        "wagtailsnippets_contact_enquiry:list",
        "wagtailadmin_reports:site_history",
        "wagtailredirects:index",
    ):
        answer = client.get(reverse(name), {"export": "xlsx"})
        assert answer.status_code == 200, name
        sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer))).active
        cells = [str(cell.value) for line in sheet.iter_rows() for cell in line]
        assert any("Vert ical" in cell for cell in cells), name
    answer = client.get(reverse("wagtailsnippets_contact_enquiry:calendar", args=[row.pk]))
    assert "SUMMARY:Vert ical:" in answer.content.decode()
