"""Finds, exports and erases one person's consents to news (hook `personal_data`)."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from enquiries.models import NewsConsent
from privacy.search import build_query, phone_digits
from privacy.sources import DataSource


def find_consents(text: str) -> QuerySet[NewsConsent]:
    query = build_query(text, "name", "email")
    if digits := phone_digits(text):
        query |= Q(phone__contains=digits)
    return NewsConsent.objects.filter(query)


def label(consent: NewsConsent) -> str:
    ways = (consent.number, consent.email)
    return f"{consent}: {consent.name}, {' · '.join(way for way in ways if way)}"


def export_consent(consent: NewsConsent) -> dict[str, Any]:
    return {
        "Ticked on": f"{timezone.localtime(consent.given):%Y-%m-%d %H:%M}",
        "Name": consent.name,
        "Number": consent.number,
        "E-mail": consent.email,
        "What the box said": consent.wording,
    }


def erase_consents(consents: QuerySet[NewsConsent]) -> int:
    return consents.delete()[0]


NEWS = DataSource("news", "News list", find_consents, label, export_consent, erase_consents)
