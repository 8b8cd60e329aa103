"""The contact form, from the page to the stored enquiry and its email."""

import logging
import time
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client, TestCase
from django.utils import timezone

from caching.models import ContentVersion
from contact.models import ContactDetails
from enquiries.models import Enquiry, EnquiryMail
from form_protection import spam
from home.models import ContactPage, HomePage, StandardPage
from services.models import ServiceIndexPage, ServicePage
from tests.documents import parse
from tests.mails import mails_sent

pytestmark = pytest.mark.django_db

SEND, THANKS = "/contact/enquiry/", "/contact/thanks/"
FORM = "application/x-www-form-urlencoded"
GOOD = {
    "name": "Thandi",
    "phone": "082 123 4567",
    "email": "thandi@example.com",
    "message": "Is Saturday possible?",
    "subject": "",
}


@pytest.fixture(autouse=True)
def site(db):
    home = HomePage.objects.first()
    home.add_child(instance=StandardPage(title="Privacy", slug="privacy"))
    index = home.add_child(instance=ServiceIndexPage(title="Services", slug="services"))
    index.add_child(instance=ServicePage(title="Feet", slug="feet", standfirst="x"))
    index.add_child(instance=ServicePage(title="Draft", slug="draft", standfirst="x", live=False))
    # The URL of the form does not depend on the page tree.
    home.add_child(instance=ContactPage(title="Contact", slug="get-in-touch"))
    details = ContactDetails.objects.get()
    details.enquiries_to = "owner@spa.example"
    details.expected_reply = "Before the sun goes down."
    details.save()
    return details


@pytest.fixture
def stamp(monkeypatch) -> str:
    """The timestamp of a form that has been open for a minute."""
    made, now = spam.make_timestamp(spam.FORMER_NAME), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made


def send(client, stamp="", headers=None, **values):
    data = GOOD | {"stamp": stamp} | values
    body = "&".join(f"{name}={_quoted(value)}" for name, value in data.items())
    headers = {"Sec-Fetch-Site": "same-origin"} if headers is None else headers
    # Runs on_commit callbacks, which a test's transaction would never reach.
    with TestCase.captureOnCommitCallbacks(execute=True):
        return client.post(SEND, body, content_type=FORM, headers=headers)


def address(answer) -> str:
    """The redirect URL without the summary token."""
    return answer.url.partition("?")[0]


def _quoted(value: str) -> str:
    return "".join(f"%{byte:02X}" for byte in value.encode())


def test_a_submission_redirects_to_the_thank_you_page(stamp):
    client = Client(enforce_csrf_checks=True)
    service = ServicePage.objects.get(slug="feet")
    answer = send(client, stamp, service=str(service.pk))
    assert (answer.status_code, address(answer)) == (302, THANKS)

    enquiry = Enquiry.objects.get()
    assert (enquiry.name, enquiry.phone, enquiry.email) == (
        "Thandi",
        "+27821234567",
        "thandi@example.com",
    )
    assert (enquiry.service, enquiry.status) == (service, "new")
    assert mails_sent()
    assert not enquiry.mails.exclude(state="sent").exists()

    thanks = client.get(THANKS)
    assert "Before the sun goes down." in thanks.content.decode()
    assert parse(thanks).query_one('meta[name="robots"]').attrs["content"] == "noindex"
    assert not answer.cookies
    assert not thanks.cookies


def test_the_spa_gets_one_email_with_reply_to(client, stamp, settings):
    settings.DEFAULT_FROM_EMAIL = "site@spa.example"
    send(client, stamp)
    message, copy = mails_sent()
    assert copy.to == ["thandi@example.com"]
    assert (message.to, message.from_email) == (["owner@spa.example"], "site@spa.example")
    assert message.reply_to == ["thandi@example.com"]
    assert "Thandi" not in message.subject
    assert "Is Saturday possible?" in message.body
    assert f"/edit/{Enquiry.objects.get().pk}/" in message.body


def test_without_an_address_for_enquiries_no_email_is_sent(client, stamp, site):
    site.enquiries_to = ""
    site.save()
    assert address(send(client, stamp, email="")) == THANKS
    assert mails_sent() == []
    assert not Enquiry.objects.get().mails.exclude(state="sent").exists()


def test_an_unreachable_mail_server_loses_nothing_and_logs_no_personal_data(
    client, stamp, settings, caplog
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_PORT = 1
    with caplog.at_level(logging.DEBUG):
        assert address(send(client, stamp)) == THANKS
        assert mails_sent() == []
    # They are sent once the server is back.
    assert {mail.state for mail in Enquiry.objects.get().mails.all()} == {"waiting"}
    assert "cannot be reached (ConnectionRefusedError)" in caplog.text
    for secret in ("Thandi", "thandi@", "0821234567", "82 123", "Saturday"):
        assert secret not in caplog.text


def test_a_form_submitted_twice_makes_one_enquiry(client, stamp):
    assert [address(send(client, stamp)) for _ in range(2)] == [THANKS] * 2
    assert Enquiry.objects.count() == 1
    assert len(mails_sent()) == 2
    # As while the email of the first submission is being sent.
    EnquiryMail.objects.update(state="waiting")
    send(client, stamp)
    assert Enquiry.objects.count() == 1
    assert len(mails_sent()) == 2
    send(client, stamp, message="And on Sunday?")
    assert Enquiry.objects.count() == 2


def test_an_enquiry_does_not_change_the_content_version(client, stamp):
    before = ContentVersion.read()
    send(client, stamp)
    assert ContentVersion.read() == before


def test_errors_are_listed_and_the_input_stays(client, stamp):
    answer = send(client, stamp, name="", phone="123", email="", message='<b>"Hi"')
    assert answer.status_code == 422
    page = parse(answer)
    assert page.query_one("title").to_text().startswith("Not sent yet")
    links = page.query(".enquiry-form__summary a")
    assert [link.attrs["href"] for link in links] == ["#enquiry_name", "#enquiry_phone"]
    for link in links:
        field = page.query_one(link.attrs["href"])
        assert field.attrs["aria-invalid"] == "true"
        described = [page.query_one(f"#{name}") for name in field.attrs["aria-describedby"].split()]
        assert link.to_text() in described[-1].to_text()
    assert page.query_one("#enquiry_phone").attrs["value"] == "123"
    assert page.query_one("#enquiry_message").to_text().strip() == '<b>"Hi"'
    assert page.query_one('input[name="stamp"]').attrs["value"] == stamp
    assert "autofocus" in page.query_one(".enquiry-form__summary").attrs
    assert Enquiry.objects.count() == 0


def test_the_page_shows_the_privacy_notice(client):
    answer = client.get("/get-in-touch/")
    page = parse(answer)
    form = page.query_one("#enquire form")
    assert form.attrs["action"] == SEND
    assert [option.to_text() for option in page.query("#enquiry_service option")] == [
        "Not sure yet",
        "Feet",
    ]
    notice = page.query_one("#enquire .enquiry-form__notice")
    assert "after 90 days" in notice.to_text()
    links = [link.attrs["href"] for link in notice.query("a")]
    assert links == ["https://inforegulator.org.za", "/privacy/"]
    assert "medical questions we’ll ask" in page.query_one("#enquiry_message_helptext").to_text()
    assert "csrf" not in answer.content.decode()
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_tips_are_above_the_form_with_linked_numbers(client):
    page = ContactPage.objects.get()
    page.body = [("text", "<p>In an emergency call 10177 or 112.</p>")]
    page.save()
    text = client.get("/get-in-touch/").content.decode()
    assert text.index('href="tel:10177"') < text.index('id="enquiry_message"')
    assert 'href="tel:112"' in text


def test_the_notice_without_a_privacy_page(client):
    StandardPage.objects.get(slug="privacy").unpublish()
    links = parse(client.get("/get-in-touch/")).query(".enquiry-form__notice a")
    assert [link.attrs["href"] for link in links] == ["https://inforegulator.org.za"]


@pytest.mark.parametrize(
    ("values", "headers", "words"),
    [
        ({"stamp": ""}, None, "not one of ours"),
        ({"stamp": "quick"}, None, "within 3 seconds"),
        ({"stamp": "old"}, None, "more than a day"),
        ({"subject": "http://pills.example"}, {}, "hides its page"),
    ],
)
def test_suspicious_enquiries_are_held_without_emails(
    client, stamp, monkeypatch, values, headers, words
):
    now = time.time()
    if values.get("stamp") == "quick":
        values = {"stamp": spam.make_timestamp(spam.FORMER_NAME)}
    elif values.get("stamp") == "old":
        values = {"stamp": stamp}
        monkeypatch.setattr(time, "time", lambda: now + 25 * 3600)
    answer = send(client, headers=headers, **({"stamp": stamp} | values))
    assert address(answer) == THANKS
    enquiry = Enquiry.objects.get()
    assert enquiry.status == "held"
    assert words in enquiry.held_because
    assert mails_sent() == []
    assert not enquiry.mails.exclude(state="sent").exists()


def test_a_cross_site_form_is_refused_with_the_input_kept(client, stamp):
    answer = send(client, stamp, headers={"Origin": "https://elsewhere.example"})
    assert answer.status_code == 403
    assert parse(answer).query_one("#enquiry_message").to_text().strip() == GOOD["message"]
    assert Enquiry.objects.count() == 0


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"=&&=", FORM, 422),
        (b"name=" + b"x" * 10_000_000, FORM, 413),
        (b"message=" + b"x" * 100_000, FORM, 422),
        (b"name=%00&phone=%00&email=%00&service=%00&message=%00&subject=%00&stamp=%00", FORM, 422),
        (b"name=%ff%fe&phone=%ff&email=%ff&service=%ff&message=%ed%a0%80&stamp=%ff", FORM, 422),
        (b"&".join(b"a=1" for _ in range(10_001)), FORM, 400),
        (b"name=x&message=x", f"{FORM}; charset=utf-16", 400),
        (b"name=x&message=x", f"{FORM}; charset=hex", 400),
        (b"name=x", "multipart/form-data; boundary=x; charset=hex", 415),
        (b"{}", "application/json", 415),
        (b"name=x", "", 415),
        (
            b"name=a%0d%0aBcc:x@y.co&email=a@b.co%0d%0aBcc:x@y.co&message=x&service=1%27%20OR%201",
            FORM,
            422,
        ),
        (b"phone=" + "²³٣٤٥٦".encode() * 5 + b"&name[]=1&message=%F0%9F%98%80", FORM, 422),
    ],
)
def test_an_unsupported_post_gets_a_plain_response(client, body, content_type, status):
    headers = {"Sec-Fetch-Site": "same-origin"}
    # `generic` sends the bytes unchanged; `post` would decode and encode them.
    answer = client.generic("POST", SEND, body, content_type=content_type, headers=headers)
    assert answer.status_code == status
    assert Enquiry.objects.count() == 0
    assert mails_sent() == []


def test_a_get_request_redirects_to_the_form(client):
    assert client.get(SEND).url == "/get-in-touch/#enquire"
    assert client.put(SEND).status_code == 405


def test_old_enquiries_are_purged_and_counted(client, stamp, capsys):
    for days, text in ((91, "Old"), (89, "Young")):
        send(client, stamp, message=text)
        Enquiry.objects.filter(message=text).update(created=timezone.now() - timedelta(days=days))
    call_command("purge_enquiries")
    assert "Erased 1 enquiry" in capsys.readouterr().out
    assert Enquiry.objects.get().message == "Young"
