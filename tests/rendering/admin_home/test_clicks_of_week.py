"""The clicks of the last seven days, drawn small on the admin's first page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from click_tracking.models import ContactTap
from tests.documents import parse, words

HOME = "/admin/"
PANEL = ".taps--week"


def clicked(channel: str, total: int, days_ago: int) -> None:
    day = timezone.localdate() - timedelta(days=days_ago)
    ContactTap.objects.create(day=day, channel=channel, placement="hero", total=total)


@pytest.mark.django_db
def test_the_week_in_figures_and_as_a_drawing(owner) -> None:
    for channel, total, days_ago in (("whatsapp", 3, 0), ("call", 2, 6), ("call", 9, 7)):
        clicked(channel, total, days_ago)
    document = parse(owner.get(HOME))
    assert "5 taps on your contact buttons: 3 WhatsApp and 2 Call." in words(document, PANEL)
    assert len(document.query(f"{PANEL} svg rect")) == 2
    rows = [words(row) for row in document.query(f"{PANEL} tbody tr")]
    assert len(rows) == 7
    assert rows[0].endswith("0 2")
    assert rows[-1].endswith("3 0")


@pytest.mark.django_db
def test_a_week_without_clicks(owner) -> None:
    clicked("call", 9, 7)
    document = parse(owner.get(HOME))
    assert "Nobody has tapped a contact button" in words(document, PANEL)
    assert not document.query(f"{PANEL} svg")


@pytest.mark.django_db
def test_editors_are_not_shown_the_clicks(editor) -> None:
    assert not parse(editor.get(HOME)).query(PANEL)
