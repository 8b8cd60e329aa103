"""Finds, exports and erases one person's consents to news (hook `personal_data`)."""

from typing import Any

from django.db.models import QuerySet

from enquiries.models import NewsConsent
from privacy.export import timestamp
from privacy.search import build_query
from privacy.sources import DataSource


def find_consents(text: str) -> QuerySet[NewsConsent]:
    return NewsConsent.objects.filter(build_query(text, "name", "email", phone="phone"))


def label(consent: NewsConsent) -> str:
    ways = (consent.number, consent.email)
    return f"{consent}: {consent.name}, {' · '.join(way for way in ways if way)}"


def export_consent(consent: NewsConsent) -> dict[str, Any]:
    return {
        "Ticked on": timestamp(consent.given),
        "Name": consent.name,
        "Number": consent.number,
        "E-mail": consent.email,
        "What the box said": consent.wording,
    }


NEWS = DataSource("news", "News list", find_consents, label, export_consent)
