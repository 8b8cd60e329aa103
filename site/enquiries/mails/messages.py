"""The two mails about an enquiry: the spa learns of it, and the visitor gets a copy.

What a visitor wrote stands in the body of the spa's mail only. The headers are ours, but for one
address that the form has checked: Reply-To in the spa's mail, To in the visitor's.

The visitor's copy repeats nothing in anybody's own words. Whoever filled in the form may have given
somebody else's address, who would read a stranger's text in a mail from the spa.
"""

from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Site

from contact.models import ContactDetails
from core.models import SiteIdentity
from enquiries.descriptions import facts
from enquiries.models import Enquiry, EnquiryMail

Kind = Enquiry.Kind
REQUEST = {
    Kind.QUESTION: "question",
    Kind.BOOKING: "booking request",
    Kind.VOUCHER: "gift voucher request",
}
NOT_YET = {
    Kind.QUESTION: "",
    Kind.BOOKING: "A time is yours once we’ve written back to confirm it.",
    Kind.VOUCHER: "Nothing is paid yet; we’ll write back with how to pay.",
}
# What a form lets people say in their own words, by the label of `words.facts`.
OWN_WORDS = ("Name", "Voucher is for")
NOT_YOU = (
    "What you wrote in your own words is with us and isn’t repeated here. Didn’t send this? Then "
    "somebody typed your address by mistake, and there’s nothing you need to do."
)
REPLY = "Reply to this mail to answer."
HELD = "If a person wrote it, open it in the inbox and release it: then the visitor gets a copy."
NO_REPLY = "Answer by WhatsApp or telephone: a reply to this mail does not reach the visitor."


class NoAddress(Exception):
    """There is nobody to send it to: no attempt will change that."""


def write_letter(mail: EnquiryMail) -> EmailMultiAlternatives:
    site = Site.objects.filter(is_default_site=True).first()
    details = ContactDetails.for_site(site) if site else ContactDetails()
    name = (SiteIdentity.for_site(site) if site else SiteIdentity()).name
    if mail.to == EnquiryMail.To.SPA:
        letter = to_spa(mail.enquiry, details)
    else:
        letter = to_visitor(mail.enquiry, details, name)
    letter.from_email = settings.DEFAULT_FROM_EMAIL
    letter.extra_headers = {
        # The same in every attempt: a mail server that gets it twice after all can tell.
        "Message-ID": message_id(mail),
        # Nobody's holiday notice answers it.
        "Auto-Submitted": "auto-generated",
    }
    return letter


def to_spa(enquiry: Enquiry, details: ContactDetails) -> EmailMultiAlternatives:
    if not details.enquiries_to:
        raise NoAddress("Contact details name no address for enquiries.")
    request = REQUEST[Kind(enquiry.kind)]
    held = enquiry.status == Enquiry.Status.HELD
    parts = {
        "opening": f"A {request} came in through the website.",
        "expected": f"{enquiry.held_because} {HELD}" if held else "",
        "message": enquiry.message.strip(),
        "how": REPLY if enquiry.email else NO_REPLY,
        "link": settings.WAGTAILADMIN_BASE_URL + (AdminURLFinder().get_edit_url(enquiry) or ""),
        "link_text": "Open it in the inbox",
    }
    return _letter(
        f"New {request} from the website{', could not be verified' if held else ''}",
        details.enquiries_to,
        facts(enquiry),
        parts,
        reply_to=enquiry.email,
    )


def to_visitor(enquiry: Enquiry, details: ContactDetails, spa: str) -> EmailMultiAlternatives:
    if not enquiry.email:
        raise NoAddress("The visitor left no e-mail address.")
    request = REQUEST[Kind(enquiry.kind)]
    reply_to = details.email or details.enquiries_to
    parts = {
        "opening": f"Thank you, we’ve got your {request}. {NOT_YET[Kind(enquiry.kind)]}".strip(),
        "expected": details.expected_reply,
        "note": NOT_YOU,
        "how": _how_to_reach(details, can_reply=bool(reply_to)),
        "closing": spa,
    }
    return _letter(
        f"Your {request} to {spa}",
        enquiry.email,
        [row for row in facts(enquiry) if row[0] not in OWN_WORDS],
        parts,
        reply_to=reply_to,
    )


def _how_to_reach(details: ContactDetails, *, can_reply: bool) -> str:
    """Empty when there is no way at all: a reply goes nowhere when nobody reads it."""
    ways = []
    if details.whatsapp:
        ways.append(f"WhatsApp {details.whatsapp_text_number}")
    if details.phone:
        ways.append(f"telephone {details.phone_text}")
    said = " or ".join(ways)
    if can_reply:
        said = f"{said}, or reply to this mail" if ways else "Reply to this mail"
    return f"Something to add or to change? {said}." if said else ""


def _letter(
    subject: str, to: str, rows: list[tuple[str, str]], parts: dict[str, str], *, reply_to: str
) -> EmailMultiAlternatives:
    html = render_to_string("mail/enquiry.html", parts | {"subject": subject, "facts": rows})
    letter = EmailMultiAlternatives(
        subject=subject,
        body=_text(rows, parts),
        to=[to],
        reply_to=[reply_to] if reply_to else None,
    )
    letter.attach_alternative(html, "text/html")
    return letter


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
