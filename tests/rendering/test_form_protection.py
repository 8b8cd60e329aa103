"""Which submissions are held or refused, and how the owner is told."""

import logging
import time

import pytest
from django.db import DatabaseError
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enquiries import duplicates, views
from enquiries.admin.changes import change_status, release
from enquiries.admin.held_weeks import held_figures
from enquiries.models import Enquiry, EnquiryMail
from form_protection import networks, spam
from form_protection.models import NetworkCount, NetworkSalt
from tests.attack_forms import HEADERS, MAKERS, SCRIPTS, SQL, attack_form
from tests.documents import parse, values, words
from tests.factories import pages, people, records
from tests.mails import mails_sent
from tests.visitor_forms import booking, question, send, voucher

pytestmark = pytest.mark.django_db
# By URL; the form at /contact/enquiry/ has the kind "question".
KINDS = ("enquiry", "booking", "voucher")
FORM_KINDS = {"enquiry": "question"}


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    pages.service(title="Back", slug="back")
    return records.contact_details(enquiries_to="owner@spa.example")


@pytest.fixture
def stamps(monkeypatch) -> dict[str, str]:
    """For each of KINDS a timestamp of a minute ago."""
    made = {kind: spam.make_timestamp(FORM_KINDS.get(kind, kind)) for kind in KINDS}
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def good(client, kind: str, **changes: str) -> dict[str, str]:
    if kind == "booking":
        return booking(client, **changes)
    return voucher(**changes) if kind == "voucher" else question(**changes)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"stamp": ""}, spam.INVALID_TIMESTAMP),
        ({"stamp": "", "subject": "x"}, spam.INVALID_TIMESTAMP),
        ({"message": "http://a.example http://b.example", "subject": "x"}, spam.LINKS_FOUND),
        ({"message": "See http://a.example and www.b.example"}, spam.LINKS_FOUND),
        ({"name": "www.pills.example"}, spam.LINKS_FOUND),
        *(({"message": text}, spam.CODE_FOUND) for text in (*SCRIPTS, *SQL)),
        *(({"name": text}, spam.CODE_FOUND) for text in HEADERS),
    ],
)
def test_suspicious_submissions_are_held_and_send_no_email(client, stamps, kind, changes, reason):
    data = good(client, kind, stamp=stamps[kind]) | changes
    assert send(client, kind, data).status_code == 302
    enquiry = Enquiry.objects.get()
    assert (enquiry.status, enquiry.held_because) == ("held", reason)
    assert not mails_sent()
    assert not enquiry.mails.exists()


@pytest.mark.parametrize(
    "message",
    [
        "My page is www.thandi.example, is that the style you like?",
        "Mornings or afternoons; 1 or 2 of us. Select a time for us, please!",
        "Is 09:00 < 10:00 better? To: me, from: you :)",
        "Could you send me a <link> to the menu?",
        "I filled in the <form> on your site and liked the < style > of <body> oil you use.",
        "I teach JavaScript: is there a discount? I sleep(badly), on 2 or 1 pillows.",
        "Could you drop table flowers with it?",
    ],
)
def test_one_link_or_unusual_characters_are_not_held(client, stamps, message):
    send(client, "enquiry", question(stamp=stamps["enquiry"], message=message))
    assert Enquiry.objects.get().status == "new"


@pytest.mark.parametrize(
    "name", ["Thandi (acc: 123)", "Thandi, abcc: 7", "Thandi (cc: Sipho)", "Thandi <link>"]
)
def test_an_unusual_name_is_not_held(client, stamps, name):
    send(client, "enquiry", question(stamp=stamps["enquiry"], name=name))
    assert Enquiry.objects.get().status == "new"


@pytest.mark.parametrize(
    "message",
    [
        "<body onload=alert(1)>",
        "<link rel=stylesheet href=//evil.example>",
        "<form/action=//evil.example>",
        "</style><p>",
        "<SCRIPT src=//evil.example>",
        "{{ config }}",
        "x'; drop table users--",
    ],
)
def test_code_is_held(client, stamps, message):
    send(client, "enquiry", question(stamp=stamps["enquiry"], message=message))
    assert Enquiry.objects.get().held_because == spam.CODE_FOUND


def test_the_same_text_from_two_others_is_held(client, stamps):
    message_of_all = "We rank your website first on every search engine."

    def post(number: int) -> None:
        who = {"name": f"Name {number}", "phone": f"083 000 000{number}", "email": f"a@{number}.co"}
        send(client, "enquiry", question(stamp=stamps["enquiry"], message=message_of_all, **who))
        send(client, "enquiry", question(stamp=stamps["enquiry"], message="How much is it?", **who))

    for number in range(4):
        post(number)
    held = Enquiry.objects.filter(status="held")
    assert set(held.values_list("held_because", "message")) == {
        (duplicates.DUPLICATE, message_of_all)
    }
    assert set(held.values_list("name", flat=True)) == {"Name 2", "Name 3"}
    assert Enquiry.objects.filter(message="How much is it?", status="new").count() == 4


def test_a_corrected_form_that_is_sent_again_is_not_held(client, stamps):
    said = "I would like to book a massage on Saturday, please."
    # Mistyped, corrected, corrected once more; and another visitor with the same wish.
    for who in (
        {"phone": "082 123 4568"},
        {"phone": "082 123 4569", "email": "tandi@example.com"},
        {"phone": "082 123 4567"},
        {"name": "T. N."},
        {"name": "Sipho", "phone": "083 000 0001", "email": ""},
    ):
        send(client, "enquiry", question(stamp=stamps["enquiry"], message=said, **who))
    assert list(Enquiry.objects.values_list("status", flat=True)) == ["new"] * 5


def test_a_busy_network_is_held_and_then_refused_with_429(client, stamps, monkeypatch, settings):
    monkeypatch.setattr(networks, "REFUSE_ABOVE_PER_HOUR", 24)
    settings.TRUSTED_PROXY_HOPS = 1

    def post(number: int, address: str = "196.1.2.3"):
        data = question(stamp=stamps["enquiry"], message=f"Question {number}")
        return send(
            client,
            "enquiry",
            data,
            headers={"Sec-Fetch-Site": "same-origin", "X-Forwarded-For": address},
        )

    statuses = [post(number).status_code for number in range(25)]
    assert statuses == [302] * 24 + [429]
    assert Enquiry.objects.filter(status="new").count() == 20
    assert set(Enquiry.objects.filter(status="held").values_list("held_because", flat=True)) == {
        spam.BUSY_NETWORK
    }
    refused = post(99)
    assert refused.headers["Retry-After"] == "3600"
    assert any(
        link.startswith("https://wa.me/") for link in values(parse(refused), "main a", "href")
    )
    assert any(link.startswith("tel:") for link in values(parse(refused), "main a", "href"))
    assert post(100, "196.1.2.4").status_code == 302
    assert Enquiry.objects.filter(message="Question 100", status="new").exists()
    for stored in (
        *NetworkCount.objects.values_list("network", flat=True),
        NetworkSalt.objects.get().salt,
    ):
        assert "196" not in stored[:3]


def test_the_first_form_of_a_day_purges_older_networks(client, stamps):
    send(client, "enquiry", question(stamp=stamps["enquiry"]))
    old = NetworkSalt.objects.get()
    NetworkSalt.objects.update(day="2020-01-01")
    NetworkCount.objects.update(minute="2020-01-01T10:00Z")
    send(client, "enquiry", question(stamp=stamps["enquiry"]))
    assert NetworkSalt.objects.get().salt != old.salt
    assert NetworkCount.objects.count() == 1


@pytest.mark.parametrize("turn", range(3 * len(MAKERS)))
def test_hostile_forms_are_refused_or_held_without_an_error(client, stamps, turn, settings, caplog):
    # As in development, where an exception in a view becomes Django's debug page.
    settings.DEBUG = True
    kind = KINDS[turn % 3]
    _what, body, given = attack_form(turn, good(client, kind, stamp=stamps[kind]))
    content_type = given.get("Content_Type", "application/x-www-form-urlencoded")
    origin = given.get("Sec_Fetch_Site", "same-origin")
    answer = client.generic(
        "POST",
        f"/contact/{kind}/",
        body,
        content_type=content_type,
        headers={"Sec-Fetch-Site": origin},
    )
    assert answer.status_code in (302, 400, 403, 413, 415, 422)
    assert "Traceback" not in caplog.text
    assert not Enquiry.objects.exclude(status="held").exists()
    # The only emails are those to the spa about a filled-in honeypot.
    assert not EnquiryMail.objects.exclude(
        to="spa", enquiry__held_because=spam.HONEYPOT_FILLED
    ).exists()


def test_held_submissions_are_counted_by_week_and_reason(client, stamps):
    send(client, "enquiry", question(stamp=stamps["enquiry"]))
    send(client, "enquiry", question(stamp=stamps["enquiry"], message="Pills", subject="x"))
    send(client, "voucher", voucher(stamp=stamps["voucher"], subject="x"))
    release(Enquiry.objects.get(kind="voucher"), by=None)
    change_status(Enquiry.objects.get(message="Pills"), "held", "closed", by=None)
    this_week, last_week = held_figures(weeks=2)
    assert (this_week.received, this_week.held, this_week.released) == (3, 2, 1)
    assert this_week.reasons == {spam.HONEYPOT_FILLED: 2}
    assert (last_week.received, last_week.held) == (0, 0)


def test_no_personal_data_is_logged(client, stamps, caplog, monkeypatch):
    secrets = ("Thandi", "thandi@", "82 123", "821234567", "Naledi", "Secret words")
    with caplog.at_level(logging.DEBUG):
        for kind in KINDS:
            data = good(client, kind, stamp=stamps[kind], message="Secret words")
            send(client, kind, data)
            send(client, kind, data | {"subject": "x"})
            send(client, kind, data | {"phone": "82 123"})
            send(client, kind, data, headers={"Sec-Fetch-Site": "cross-site"})
            client.generic("POST", f"/contact/{kind}/", b"name=Thandi", content_type="text/plain")

        def fail(*args, **kwargs):
            raise DatabaseError("DETAIL: Failing row contains (Thandi, +27821234567)")

        monkeypatch.setattr(views, "save_enquiry", fail)
        answer = send(client, "enquiry", question(stamp=stamps["enquiry"]))
        assert answer.status_code == 503
        assert "this was not sent" in words(parse(answer), ".enquiry-form__summary")
    assert "A form could not be saved: DatabaseError" in caplog.text
    assert "/contact/enquiry/" in caplog.text
    for secret in secrets:
        assert secret not in caplog.text


def test_a_form_that_cannot_be_counted_is_accepted(client, stamps, monkeypatch, caplog):
    def fail(*args, **kwargs):
        raise DatabaseError

    monkeypatch.setattr(networks, "_count", fail)
    assert send(client, "enquiry", question(stamp=stamps["enquiry"])).status_code == 302
    assert Enquiry.objects.get().status == "new"
    assert "not counted by network: DatabaseError" in caplog.text


FIELDS = {
    "enquiry": ["name", "phone", "email", "service", "message", "subject", "stamp", "wants_news"],
    "booking": [
        "massage",
        "day_1",
        "time_1",
        "day_2",
        "time_2",
        "day_3",
        "time_3",
        "name",
        "email",
    ],
    "voucher": ["voucher_rand", "voucher_for", "message", "name", "phone", "email"],
}


@pytest.mark.parametrize("kind", KINDS)
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_any_text_in_any_field_is_accepted_or_refused(client, stamps, kind, data):
    Enquiry.objects.all().delete()
    NetworkCount.objects.all().delete()
    mails_sent().clear()
    field = data.draw(st.sampled_from(FIELDS[kind]))
    text = data.draw(st.text(max_size=120) | st.sampled_from([*HEADERS, *SCRIPTS, *SQL]))
    typed = {
        **good(client, kind, stamp=stamps[kind]),
        field: text.encode("utf-8", "replace").decode(),
    }
    answer = send(client, kind, typed)
    assert answer.status_code in (302, 422)
    assert Enquiry.objects.count() == (answer.status_code == 302)
    for message in mails_sent():
        assert not any(
            "\n" in address or "\r" in address for address in (*message.to, *message.reply_to)
        )
        assert "\n" not in message.subject
        assert len(message.to) == 1
        assert {name.lower() for name in message.message().keys()}.isdisjoint({"bcc", "cc"})  # noqa: SIM118


def test_the_admin_home_lists_held_enquiries(client, stamps):
    client.force_login(people.editor())

    def admin_home() -> str:
        return words(parse(client.get(reverse("wagtailadmin_home"))), "main")

    assert "held" not in admin_home()
    send(client, "enquiry", question(stamp=stamps["enquiry"], subject="x"))
    assert "1 held enquiry Look whether a person wrote it" in admin_home()
    send(client, "voucher", voucher(stamp=stamps["voucher"], subject="x"))
    assert "2 held enquiries Look whether a person wrote them" in admin_home()
    (link,) = [to for to in values(parse(client.get("/admin/")), "main a", "href") if "held" in to]
    assert words(parse(client.get(link))).count("Thandi") >= 2
