"""The two emails about an enquiry: a notification for the spa and a copy for the visitor.

Free text from the form goes into the body of the spa's email only: the address typed into the form
may belong to a third person, to whom the spa would otherwise deliver a stranger's text. Headers hold
one value from the form, its validated address: Reply-To for the spa, To for the visitor.
"""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from wagtail.admin.admin_url_finder import AdminURLFinder

from contact.models import ContactDetails
from core.models import SiteIdentity
from enquiries.descriptions import detail_rows
from enquiries.models import Enquiry, EnquiryMail

Kind = Enquiry.Kind
REQUEST_NAMES = {
    Kind.QUESTION: "question",
    Kind.BOOKING: "booking request",
    Kind.VOUCHER: "gift voucher request",
}
NEXT_STEP = {
    Kind.QUESTION: "",
    Kind.BOOKING: "A time is yours once we’ve written back to confirm it.",
    Kind.VOUCHER: "Nothing is paid yet; we’ll write back with how to pay.",
}
# Free text, by the labels of `descriptions.detail_rows`.
FREE_TEXT = ("Name", "Voucher is for")
NOT_SENT_BY_YOU = (
    "What you wrote in your own words is with us and isn’t repeated here. Didn’t send this? Then "
    "somebody typed your address by mistake, and there’s nothing you need to do."
)
REPLY = "Reply to this mail to answer."
HELD_MESSAGE = (
    "If a person wrote it, open it in the inbox and release it: then the visitor gets a copy."
)
NO_EMAIL = "Answer by WhatsApp or telephone: a reply to this mail does not reach the visitor."


class MissingRecipient(Exception):
    """No address to send to; retrying is pointless."""


def build_message(mail: EnquiryMail) -> EmailMultiAlternatives:
    """The complete message of a queued email. Raises MissingRecipient."""
    details = ContactDetails.for_default_site()
    if mail.to == EnquiryMail.To.SPA:
        message = build_spa_message(mail.enquiry, details)
    else:
        message = build_visitor_message(mail.enquiry, details, SiteIdentity.for_default_site().name)
    message.from_email = settings.DEFAULT_FROM_EMAIL
    message.extra_headers = {
        # Equal in every attempt, so that a mail server can recognize a duplicate.
        "Message-ID": message_id(mail),
        # Suppresses out-of-office replies (RFC 3834).
        "Auto-Submitted": "auto-generated",
    }
    return message


def build_spa_message(enquiry: Enquiry, details: ContactDetails) -> EmailMultiAlternatives:
    """The notification, without sender. MissingRecipient without an address for enquiries."""
    if not details.enquiries_to:
        raise MissingRecipient("Contact details name no address for enquiries.")
    request = REQUEST_NAMES[Kind(enquiry.kind)]
    held = enquiry.status == Enquiry.Status.HELD
    parts = {
        "opening": f"A {request} came in through the website.",
        "expected": f"{enquiry.held_because} {HELD_MESSAGE}" if held else "",
        "message": enquiry.message.strip(),
        "how": REPLY if enquiry.email else NO_EMAIL,
        "link": settings.WAGTAILADMIN_BASE_URL + (AdminURLFinder().get_edit_url(enquiry) or ""),
        "link_text": "Open it in the inbox",
    }
    return _message(
        f"New {request} from the website{', could not be verified' if held else ''}",
        details.enquiries_to,
        detail_rows(enquiry),
        parts,
        reply_to=enquiry.email,
    )


def build_visitor_message(
    enquiry: Enquiry, details: ContactDetails, spa: str
) -> EmailMultiAlternatives:
    """The visitor's copy, without sender; `spa` is the spa's name. MissingRecipient without email."""
    if not enquiry.email:
        raise MissingRecipient("The visitor left no e-mail address.")
    request = REQUEST_NAMES[Kind(enquiry.kind)]
    reply_to = details.email or details.enquiries_to
    parts = {
        "opening": f"Thank you, we’ve got your {request}. {NEXT_STEP[Kind(enquiry.kind)]}".strip(),
        "expected": details.expected_reply,
        "note": NOT_SENT_BY_YOU,
        "how": _how_to_reach(details, can_reply=bool(reply_to)),
        "closing": spa,
    }
    return _message(
        f"Your {request} to {spa}",
        enquiry.email,
        [row for row in detail_rows(enquiry) if row[0] not in FREE_TEXT],
        parts,
        reply_to=reply_to,
    )


def _how_to_reach(details: ContactDetails, *, can_reply: bool) -> str:
    """A sentence with the ways to reach the spa; empty when there is none."""
    ways = []
    if details.whatsapp:
        ways.append(f"WhatsApp {details.whatsapp_text_number}")
    if details.phone:
        ways.append(f"telephone {details.phone_text}")
    text = " or ".join(ways)
    if can_reply:
        text = f"{text}, or reply to this mail" if ways else "Reply to this mail"
    return f"Something to add or to change? {text}." if text else ""


def _message(
    subject: str, to: str, rows: list[tuple[str, str]], parts: dict[str, str], *, reply_to: str
) -> EmailMultiAlternatives:
    """HTML and text from `rows` (label, text) and `parts`.

    `parts` has `opening`, and may have `expected`, `message`, `note`, `how`, `link`, `closing` and,
    for HTML, `link_text`.
    """
    html = render_to_string(
        "enquiries/mail/enquiry.html", parts | {"subject": subject, "facts": rows}
    )
    message = EmailMultiAlternatives(
        subject=subject,
        body=_text(rows, parts),
        to=[to],
        reply_to=[reply_to] if reply_to else None,
    )
    message.attach_alternative(html, "text/html")
    return message


def _text(rows: list[tuple[str, str]], parts: dict[str, str]) -> str:
    foot = [parts.get(name) for name in ("how", "link", "closing")]
    paragraphs = [
        parts["opening"],
        parts.get("expected"),
        "\n".join(f"{label}: {text}" for label, text in rows),
        parts.get("message"),
        parts.get("note"),
        "-- \n" + "\n".join(filter(None, foot)),
    ]
    return "\n\n".join(part for part in paragraphs if part) + "\n"


def message_id(mail: EnquiryMail) -> str:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<enquiry.{mail.enquiry.key[:16]}.{mail.to}.{mail.pk}@{domain}>"
