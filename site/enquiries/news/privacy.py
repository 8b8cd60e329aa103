"""Somebody's place on the news list: found, handed over, erased."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from enquiries.models import NewsConsent
from privacy.mentions import digits_of, mentions
from privacy.sources import Place


def find_consents(text: str) -> QuerySet[NewsConsent]:
    holds = mentions(text, "name", "email")
    if digits := digits_of(text):
        holds |= Q(phone__contains=digits)
    return NewsConsent.objects.filter(holds)


def line(consent: NewsConsent) -> str:
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


NEWS = Place("news", "News list", find_consents, line, export_consent, erase_consents)
