"""A site with the three forms, and valid timestamps for them."""

import time

import pytest

from form_protection import spam
from tests.factories import pages, records
from tests.rendering.form_protection.forms import FORM_KINDS, KINDS


@pytest.fixture(autouse=True)
def details(db):
    pages.contact()
    pages.service(title="Back", slug="back")
    return records.contact_details(enquiries_to="owner@spa.example")


@pytest.fixture
def stamps(monkeypatch) -> dict[str, str]:
    """For each of KINDS a timestamp of a minute ago."""
    made = {kind: spam.make_timestamp(FORM_KINDS.get(kind, kind)) for kind in KINDS}
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 60)
    return made
