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


def test_without_a_visitors_address_it_says_how_to_answer():
    message = message_to("spa", email="")
    assert not message.reply_to
    assert "does not reach the visitor" in message.body


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
    with pytest.raises(MissingRecipient):
        message_to("spa")
