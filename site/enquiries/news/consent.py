from typing import Any

from django.db.models import Q

from enquiries.models import Enquiry, NewsConsent

# What the box says. Each consent is kept with the words that stood there then.
WORDING = "Send me news and offers from the spa now and then."


def remember_consent(enquiry: Enquiry) -> None:
    """Note down that its sender wants news, if they do; call it in the transaction that keeps or
    releases the enquiry. Whoever ticks again is on the list once, with the new day."""
    if not enquiry.wants_news:
        return
    who: dict[str, Any] = {"phone": enquiry.phone, "email": enquiry.email.lower()}
    if NewsConsent.objects.filter(**who, given__gte=enquiry.created).exists():
        return
    NewsConsent.objects.update_or_create(
        **who, defaults={"name": enquiry.name, "given": enquiry.created, "wording": WORDING}
    )


def forget_consent(consent: NewsConsent) -> None:
    """Whoever has this number or this address wants no more news, in whichever form they ticked;
    an enquiry of theirs that is released later does not bring them back."""
    same = Q()
    if consent.phone:
        same |= Q(phone=consent.phone)
    if consent.email:
        same |= Q(email__iexact=consent.email)
    Enquiry.objects.filter(same, wants_news=True).update(wants_news=False)
    NewsConsent.objects.filter(same).delete()
