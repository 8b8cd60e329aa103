"""Consents to news: stored with date and wording, managed by the owner, withdrawn."""

import csv
from datetime import UTC, datetime
from importlib import import_module
from io import StringIO
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from demo.content.pages.privacy import PRIVACY
from enquiries.admin.changes import release
from enquiries.models import Enquiry, NewsConsent
from form_protection import spam
from tests.documents import parse, values, words
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry
from tests.visitor_forms import question, send

pytestmark = pytest.mark.django_db
THE_BOX = "Send me news and offers from the spa now and then."


@pytest.fixture(autouse=True)
def spa(db, monkeypatch):
    monkeypatch.setattr(spam, "MIN_AGE_SECONDS", -1)
    pages.contact()
    return records.contact_details(enquiries_to="owner@spa.example")


def ask(client, **changes: str):
    stamp = spam.make_timestamp(spam.FORMER_NAME)
    assert send(client, "enquiry", question(stamp=stamp, **changes)).status_code == 302


def url(name: str, *args) -> str:
    return reverse(f"wagtailsnippets_contact_newsconsent:{name}", args=args)


def test_a_consent_has_date_and_wording_and_outlives_the_enquiry(client):
    ask(client, message="No box ticked")
    assert not NewsConsent.objects.exists()
    ask(client, wants_news="on")
    consent = NewsConsent.objects.get()
    assert (consent.name, consent.number) == ("Thandi", "082 123 4567")
    assert consent.wording == THE_BOX
    assert consent.wording in words(parse(client.get("/contact/voucher/")), "main")
    assert consent.given == Enquiry.objects.latest("created").created
    Enquiry.objects.update(created=datetime(2020, 1, 1, tzinfo=UTC))
    call_command("purge_enquiries")
    assert not Enquiry.objects.exists()
    assert NewsConsent.objects.exists()


def test_a_repeated_consent_is_stored_once(client):
    ask(client, wants_news="on", email="Thandi@Example.com")
    first = NewsConsent.objects.get()
    ask(client, wants_news="on", email="thandi@example.com", name="Thandi Nkosi", message="And?")
    consent = NewsConsent.objects.get()
    assert (consent.name, consent.given > first.given) == ("Thandi Nkosi", True)


def test_a_held_enquiry_gives_no_consent_before_its_release(client):
    ask(client, wants_news="on", subject="x")
    assert not NewsConsent.objects.exists()
    assert release(Enquiry.objects.get(), by=None)
    assert NewsConsent.objects.get().name == "Thandi"


def test_the_owner_views_exports_and_deletes_consents(client):
    ask(client, wants_news="on", name="=Thandi", email="a@example.com")
    ask(client, wants_news="on", name="Sipho", phone="", email="b@example.com", message="Me too")
    client.force_login(people.owner())
    assert url("list") in client.get(reverse("wagtailadmin_home")).content.decode()
    shown = words(parse(client.get(url("list"))), "#listing-results")
    for said in ("=Thandi", "082 123 4567", "a@example.com", "Sipho", "b@example.com"):
        assert said in shown
    answer = client.get(url("list"), {"export": "csv"})
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = list(csv.reader(StringIO(text.decode())))
    assert rows[1][:3] == ["Sipho", "", "b@example.com"]
    assert rows[2][:3] == ["'=Thandi", "082 123 4567", "a@example.com"]
    assert rows[2][-1] == THE_BOX
    sipho = NewsConsent.objects.get(name="Sipho")
    one = words(parse(client.get(url("inspect", sipho.pk))), "main")
    assert "Sipho" in one
    assert f"{timezone.localtime(sipho.given):%H:%M}" in one
    assert THE_BOX in one
    asked = words(parse(client.get(url("delete", sipho.pk))), "main")
    assert "Does Sipho want no more news?" in asked
    told = client.post(url("delete", sipho.pk), follow=True)
    assert "Off the list" in words(parse(told), ".messages")
    assert list(NewsConsent.objects.values_list("name", flat=True)) == ["=Thandi"]


def test_withdrawal_deletes_all_consents_of_the_person(client):
    ask(client, wants_news="on", subject="x")
    held = Enquiry.objects.get()
    ask(client, wants_news="on", message="Again")
    ask(client, wants_news="on", message="And again", email="thandi@example.com")
    ask(client, wants_news="on", name="Sipho", phone="", email="b@example.com", message="Me too")
    client.force_login(people.owner())
    first = NewsConsent.objects.filter(name="Thandi").first()
    client.post(url("delete", first.pk))
    assert list(NewsConsent.objects.values_list("name", flat=True)) == ["Sipho"]
    assert release(held, by=None)
    assert list(NewsConsent.objects.values_list("name", flat=True)) == ["Sipho"]


def test_releasing_an_older_enquiry_keeps_the_newer_date(client):
    ask(client, wants_news="on", name="Old name", subject="x")
    held = Enquiry.objects.get()
    ask(client, wants_news="on", message="Again")
    assert release(held, by=None)
    consent = NewsConsent.objects.get()
    assert consent.name == "Thandi"
    assert consent.given > held.created


def test_consents_cannot_be_added_or_changed_and_editors_have_no_access(client):
    ask(client, wants_news="on")
    consent = NewsConsent.objects.get()
    client.force_login(people.owner())
    assert client.get(url("add")).status_code == 302
    client.post(url("edit", consent.pk), {"name": "Changed", "email": "x@example.com"})
    consent.refresh_from_db()
    assert consent.name == "Thandi"
    client.force_login(people.editor())
    for name, args in (("list", []), ("inspect", [consent.pk]), ("delete", [consent.pk])):
        assert client.get(url(name, *args)).status_code == 302
    client.post(url("delete", consent.pk))
    assert NewsConsent.objects.exists()
    assert url("list") not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize("text", ["+27 82 123 4567", "123 4567", "thandi@", "handi"])
def test_a_consent_is_found_exported_and_erased(client, text):
    ask(client, wants_news="on")
    Enquiry.objects.all().delete()
    consent = NewsConsent.objects.get()
    client.force_login(people.owner())

    def post(action: str, *chosen: str):
        data = {"action": action, "text": text, "chosen": chosen}
        return client.post(reverse("find_person"), data)

    (key,) = values(parse(post("find")), "[name=chosen]", "value")
    record = post("json", key).json()[0]
    assert THE_BOX in record.values()
    assert "082 123 4567" in record.values()
    post("erase-now", key)
    assert not NewsConsent.objects.filter(pk=consent.pk).exists()


def test_the_migration_adds_earlier_consents():
    day = datetime(2026, 3, 2, 10, tzinfo=UTC)
    enquiry(wants_news=True, created=day, name="Thandi")
    enquiry(wants_news=True, name="Pills", email="p@example.com", held_because="Links")
    freed = enquiry(wants_news=True, name="Freed", email="f@example.com", held_because="Links")
    freed.events.create(what="Released")
    enquiry(name="Nobody", email="n@example.com")
    migration = import_module("contact.migrations.0010_news_consents")
    migration.take_over(apps, SimpleNamespace(connection=SimpleNamespace(alias="default")))
    found = dict(NewsConsent.objects.values_list("name", "wording"))
    assert found == {"Thandi": THE_BOX, "Freed": THE_BOX}
    assert NewsConsent.objects.get(name="Thandi").given == day


def test_the_privacy_page_states_retention_and_backups():
    said = str(PRIVACY["body"])
    assert "until you tell us to stop" in said
    assert "up to three months" in said
