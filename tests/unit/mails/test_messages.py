"""The two emails about an enquiry: their content, and no injection through the form."""

from datetime import datetime
from decimal import Decimal
from email import message_from_bytes
from zoneinfo import ZoneInfo

import pytest

from enquiries.mails.messages import MissingRecipient, build_message
from enquiries.models import Enquiry
from tests.factories.records import contact_details, site_identity

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Africa/Johannesburg")
INJECTION = "Thandi\r\nBcc: all@evil.example"


@pytest.fixture(autouse=True)
def details(settings):
    settings.DEFAULT_FROM_EMAIL = "Palms <site@spa.example>"
    site_identity(name="Palms of Grace Spa")
    return contact_details(enquiries_to="owner@spa.example", expected_reply="Within two hours.")


def message_to(to: str, **fields):
    given = {
        "name": "Thandi",
        "phone": "+27821234567",
        "email": "thandi@example.com",
        "message": "Is Saturday possible?",
        "key": "k" * 64,
    }
    enquiry = Enquiry.objects.create(**given | fields)
    return build_message(enquiry.mails.create(to=to))


def html(message) -> str:
    return message.alternatives[0][0]


def test_the_spas_email_has_reply_to_and_a_link_to_the_inbox():
    message = message_to("spa", kind="booking", minutes=60)
    assert message.subject == "New booking request from the website"
    assert (message.to, message.reply_to) == (["owner@spa.example"], ["thandi@example.com"])
    for text in (message.body, html(message)):
        for words in ("Thandi", "082 123 4567", "60 minutes", "Is Saturday possible?", "/admin/"):
            assert words in text
        assert "could not be verified" not in text
        assert "release it" not in text


def test_without_a_visitors_address_it_says_how_to_answer():
    message = message_to("spa", email="")
    assert not message.reply_to
    text = "Answer by WhatsApp or telephone: a reply to this mail does not reach the visitor."
    assert f"\n{text}\n" in message.body


def test_the_visitors_copy_has_the_request_and_the_expected_reply():
    message = message_to(
        "visitor", kind="voucher", voucher_rand=Decimal("1250"), voucher_for="My sister"
    )
    assert message.subject == "Your gift voucher request to Palms of Grace Spa"
    assert (message.to, message.reply_to) == (["thandi@example.com"], ["hello@palms.example"])
    for text in (message.body, html(message)):
        for words in ("R1\N{NO-BREAK SPACE}250", "Within two hours.", "067 221 7919"):
            assert words in text
        assert "reply to this mail" in text
        assert "/admin/" not in text


def test_the_visitors_copy_holds_no_free_text():
    free_text = {
        "name": "Claim it at evil.example",
        "voucher_for": "You won",
        "message": "Pay here",
    }
    visitors, spas = message_to("visitor", **free_text), message_to("spa", **free_text, key="2")
    for text in (visitors.body, html(visitors), str(visitors.message())):
        assert not any(words in text for words in free_text.values())
    for text in (visitors.body, html(visitors)):
        assert "Didn’t send this?" in text
    for text in (spas.body, html(spas)):
        assert all(words in text for words in free_text.values())


@pytest.mark.parametrize("number", ["+27672217919", ""])
def test_no_reply_is_offered_without_an_address_of_the_spa(details, number):
    details.email = details.enquiries_to = ""
    details.phone = details.whatsapp = number
    details.save()
    message = message_to("visitor")
    assert not message.reply_to
    for text in (message.body, html(message)):
        assert "reply" not in text.lower()
        assert ("Something to add" in text) == bool(number)
        assert "Palms of Grace Spa" in text


def test_the_spas_email_about_a_held_voucher_as_text(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://spa.example"
    message = message_to(
        "spa",
        kind="voucher",
        voucher_for="Naledi",
        status="held",
        held_because="Could not be verified.",
    )
    assert message.subject == ("New gift voucher request from the website, could not be verified")
    head, _, link = message.body.rpartition("\n")[0].rpartition("\n")
    assert head == (
        "A gift voucher request came in through the website.\n\n"
        "Could not be verified. If a person wrote it, open it in the inbox and release it: then "
        "the visitor gets a copy.\n\n"
        "Name: Thandi\n"
        "WhatsApp or telephone: 082 123 4567\n"
        "E-mail: thandi@example.com\n"
        "Voucher is for: Naledi\n\n"
        "Is Saturday possible?\n\n"
        "-- \n"
        "Reply to this mail to answer."
    )
    assert link.startswith("https://spa.example/admin/")
    assert message.body.endswith("/\n")
    assert f'<a href="{link}">Open it in the inbox</a>' in html(message)
    assert "<title>New gift voucher request" in html(message)


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        ("question", "Thank you, we’ve got your question."),
        (
            "booking",
            "Thank you, we’ve got your booking request. A time is yours once we’ve written back "
            "to confirm it.",
        ),
        (
            "voucher",
            "Thank you, we’ve got your gift voucher request. Nothing is paid yet; we’ll write "
            "back with how to pay.",
        ),
    ],
)
def test_the_visitors_copy_as_text(details, kind, opening):
    message = message_to("visitor", kind=kind, wants_news=True)
    massage = "Massage: Not sure yet\n" if kind == "booking" else ""
    assert message.body == (
        f"{opening}\n\n"
        "Within two hours.\n\n"
        "WhatsApp or telephone: 082 123 4567\n"
        "E-mail: thandi@example.com\n"
        f"{massage}"
        "News from us: Yes, please\n\n"
        "What you wrote in your own words is with us and isn’t repeated here. Didn’t send this? "
        "Then somebody typed your address by mistake, and there’s nothing you need to do.\n\n"
        "-- \n"
        "Something to add or to change? WhatsApp 067 221 7919 or telephone 067 221 7919, or "
        "reply to this mail.\n"
        "Palms of Grace Spa\n"
    )


def test_a_visitor_who_can_only_reply_is_told_so(details):
    details.phone = details.whatsapp = details.email = ""
    details.save()
    message = message_to("visitor")
    assert message.reply_to == ["owner@spa.example"]
    assert "Something to add or to change? Reply to this mail.\n" in message.body


def test_mail_servers_see_who_wrote_it_and_that_it_was_automatic():
    enquiry = Enquiry.objects.create(name="Thandi", email="t@example.com", key="k" * 64)
    rows = [enquiry.mails.create(to=to) for to in ("spa", "visitor")]
    for row in rows:
        headers = build_message(row).message()
        assert headers["From"] == "Palms <site@spa.example>"
        assert headers["Auto-Submitted"] == "auto-generated"
        assert headers["Message-ID"] == f"<enquiry.{'k' * 16}.{row.to}.{row.pk}@spa.example>"
        assert headers.get_content_type() == "multipart/alternative"


def test_preferred_times_are_listed_with_weekdays():
    enquiry = Enquiry.objects.create(name="Thandi", kind="booking", email="t@example.com")
    for hour in (15, 9):
        enquiry.preferred_times.create(starts=datetime(2031, 3, 8, hour, tzinfo=HERE))
    text = build_message(enquiry.mails.create(to="visitor")).body
    assert "Saturday 8 March 2031, 15:00; Saturday 8 March 2031, 09:00" in text


@pytest.mark.parametrize("to", ["spa", "visitor"])
def test_free_text_becomes_neither_header_nor_markup(to):
    body = "Bcc: b@evil.example\r\n.\r\nMAIL FROM:<x>\r\n<script>alert(1)</script>"
    message = message_to(to, name=INJECTION, message=body, voucher_for=INJECTION)
    sent = message_from_bytes(message.message().as_bytes())
    assert "Bcc" not in sent
    assert "Thandi" not in str(sent["Subject"])
    assert len(message.recipients()) == 1
    assert "<script>" not in html(message)


def test_an_address_with_a_line_break_is_refused_before_sending():
    message = message_to("visitor", email="a@example.com\r\nBcc: b@evil.example")
    with pytest.raises(ValueError, match=r"newline|linefeed|Invalid"):
        message.message()


def test_the_message_id_is_the_same_in_every_attempt():
    enquiry = Enquiry.objects.create(name="Thandi", email="t@example.com", key="k" * 64)
    row = enquiry.mails.create(to="spa")
    ids = {build_message(row).message()["Message-ID"] for _ in range(2)}
    assert len(ids) == 1
    assert ids.pop().endswith("@spa.example>")


def test_without_an_address_for_enquiries_the_recipient_is_missing(details):
    details.enquiries_to = ""
    details.save()
    with pytest.raises(MissingRecipient, match=r"^Contact details name no address for enquiries.$"):
        message_to("spa")


def test_without_the_visitors_address_there_is_no_copy():
    with pytest.raises(MissingRecipient, match=r"^The visitor left no e-mail address.$"):
        message_to("visitor", email="")
