"""The two mails about an enquiry: what they say, and what no visitor can make them say."""

from datetime import datetime
from decimal import Decimal
from email import message_from_bytes
from zoneinfo import ZoneInfo

import pytest

from enquiries.mails.messages import NoAddress, write_letter
from enquiries.models import Enquiry
from tests.factories.records import contact_details, site_identity

pytestmark = pytest.mark.django_db
HERE = ZoneInfo("Africa/Johannesburg")
EVIL = "Thandi\r\nBcc: all@evil.example"


@pytest.fixture(autouse=True)
def details(settings):
    settings.DEFAULT_FROM_EMAIL = "Palms <site@spa.example>"
    site_identity(name="Palms of Grace Spa")
    return contact_details(enquiries_to="owner@spa.example", expected_reply="Within two hours.")


def letter(to: str, **fields):
    given = {
        "name": "Thandi",
        "phone": "+27821234567",
        "email": "thandi@example.com",
        "message": "Is Saturday possible?",
        "key": "k" * 64,
    }
    enquiry = Enquiry.objects.create(**given | fields)
    return write_letter(enquiry.mails.create(to=to))


def html(message) -> str:
    return message.alternatives[0][0]


def test_the_spas_mail_can_be_answered_and_opened():
    message = letter("spa", kind="booking", minutes=60)
    assert message.subject == "New booking request from the website"
    assert (message.to, message.reply_to) == (["owner@spa.example"], ["thandi@example.com"])
    for text in (message.body, html(message)):
        for words in ("Thandi", "082 123 4567", "60 minutes", "Is Saturday possible?", "/admin/"):
            assert words in text


def test_without_an_address_it_says_how_to_answer():
    message = letter("spa", email="")
    assert not message.reply_to
    assert "does not reach the visitor" in message.body


def test_the_visitor_reads_what_was_sent_and_when_to_expect_an_answer():
    message = letter(
        "visitor", kind="voucher", voucher_rand=Decimal("1250"), voucher_for="My sister"
    )
    assert message.subject == "Your gift voucher request to Palms of Grace Spa"
    assert (message.to, message.reply_to) == (["thandi@example.com"], ["hello@palms.example"])
    for text in (message.body, html(message)):
        for words in ("R1\N{NO-BREAK SPACE}250", "Within two hours.", "067 221 7919"):
            assert words in text
        assert "reply to this mail" in text
        assert "/admin/" not in text


def test_nobody_sends_words_of_his_own_to_somebody_elses_mailbox():
    theirs = {"name": "Claim it at evil.example", "voucher_for": "You won", "message": "Pay here"}
    visitors, spas = letter("visitor", **theirs), letter("spa", **theirs, key="2")
    for text in (visitors.body, html(visitors), str(visitors.message())):
        assert not any(words in text for words in theirs.values())
    for text in (visitors.body, html(visitors)):
        assert "Didn’t send this?" in text
    for text in (spas.body, html(spas)):
        assert all(words in text for words in theirs.values())


@pytest.mark.parametrize("number", ["+27672217919", ""])
def test_a_reply_that_nobody_reads_is_not_promised(details, number):
    details.email = details.enquiries_to = ""
    details.phone = details.whatsapp = number
    details.save()
    message = letter("visitor")
    assert not message.reply_to
    for text in (message.body, html(message)):
        assert "reply" not in text.lower()
        assert ("Something to add" in text) == bool(number)
        assert "Palms of Grace Spa" in text


def test_preferred_times_stand_there_with_the_names_of_their_days():
    enquiry = Enquiry.objects.create(name="Thandi", kind="booking", email="t@example.com")
    for hour in (15, 9):
        enquiry.preferred_times.create(starts=datetime(2031, 3, 8, hour, tzinfo=HERE))
    text = write_letter(enquiry.mails.create(to="visitor")).body
    assert "Saturday 8 March 2031, 15:00; Saturday 8 March 2031, 09:00" in text


@pytest.mark.parametrize("to", ["spa", "visitor"])
def test_nothing_a_visitor_wrote_becomes_a_header_or_markup(to):
    body = "Bcc: b@evil.example\r\n.\r\nMAIL FROM:<x>\r\n<script>alert(1)</script>"
    message = letter(to, name=EVIL, message=body, voucher_for=EVIL)
    sent = message_from_bytes(message.message().as_bytes())
    assert "Bcc" not in sent
    assert "Thandi" not in str(sent["Subject"])
    assert len(message.recipients()) == 1
    assert "<script>" not in html(message)


def test_an_address_with_a_line_break_is_refused_before_anything_is_sent():
    message = letter("visitor", email="a@example.com\r\nBcc: b@evil.example")
    with pytest.raises(ValueError, match=r"newline|linefeed|Invalid"):
        message.message()


def test_a_mail_keeps_its_number_in_every_attempt():
    enquiry = Enquiry.objects.create(name="Thandi", email="t@example.com", key="k" * 64)
    row = enquiry.mails.create(to="spa")
    numbers = {write_letter(row).message()["Message-ID"] for _ in range(2)}
    assert len(numbers) == 1
    assert numbers.pop().endswith("@spa.example>")


def test_without_an_address_for_enquiries_there_is_nobody_to_mail(details):
    details.enquiries_to = ""
    details.save()
    with pytest.raises(NoAddress):
        letter("spa")
