from typing import Any

from django.db.models import Q

from enquiries.models import Enquiry, NewsConsent

# The label of the checkbox; each consent is stored with the wording of its time.
WORDING = "Send me news and offers from the spa now and then."


def record_consent(enquiry: Enquiry) -> None:
    """Save or renew the sender's consent if the enquiry has one; older enquiries change nothing.

    Call it in the transaction that saves or releases the enquiry.
    """
    if not enquiry.wants_news:
        return
    sender: dict[str, Any] = {"phone": enquiry.phone, "email": enquiry.email.lower()}
    if NewsConsent.objects.filter(**sender, given__gte=enquiry.created).exists():
        return
    NewsConsent.objects.update_or_create(
        **sender, defaults={"name": enquiry.name, "given": enquiry.created, "wording": WORDING}
    )


def withdraw_consent(consent: NewsConsent) -> None:
    """Delete all consents with the same number or address.

    Also clears `wants_news` of their enquiries, so that releasing one later restores no consent.
    """
    same = Q()
    if consent.phone:
        same |= Q(phone=consent.phone)
    if consent.email:
        same |= Q(email__iexact=consent.email)
    Enquiry.objects.filter(same, wants_news=True).update(wants_news=False)
    NewsConsent.objects.filter(same).delete()
