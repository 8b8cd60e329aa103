from contact.models import Enquiry, NewsConsent

# What the box says. Each consent is kept with the words that stood there then.
WORDING = "Send me news and offers from the spa now and then."


def remember_consent(enquiry: Enquiry) -> None:
    """Note down that its sender wants news, if they do; call it in the transaction that keeps or
    releases the enquiry. Whoever ticks again is on the list once, with the new day."""
    if not enquiry.wants_news:
        return
    NewsConsent.objects.update_or_create(
        phone=enquiry.phone,
        email=enquiry.email.lower(),
        defaults={"name": enquiry.name, "given": enquiry.created, "wording": WORDING},
    )
