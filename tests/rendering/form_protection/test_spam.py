"""Which submissions are held, and how the owner learns of them."""

import pytest
from django.urls import reverse

from enquiries import duplicates
from enquiries.admin.changes import change_status, release
from enquiries.admin.held_weeks import held_figures
from enquiries.models import Enquiry
from form_protection import spam
from tests.attack_forms import HEADERS, SCRIPTS, SQL
from tests.documents import parse, values, words
from tests.factories import people
from tests.mails import mails_sent
from tests.rendering.form_protection.forms import KINDS, valid_form
from tests.visitor_forms import question, send, voucher

pytestmark = pytest.mark.django_db


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
    data = valid_form(client, kind, stamp=stamps[kind]) | changes
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
