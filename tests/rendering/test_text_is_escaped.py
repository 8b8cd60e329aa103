"""Plain text fields and blocks are escaped on every page."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.test import TestCase

from contact.models import ContactDetails, SpecialDay
from contact.placeholders import validate_draft, validate_notice
from core.models import SiteIdentity
from evidence.models import Source
from tests.documents import parse, values
from tests.factories import blocks, pages, records
from tests.factories.site import small_site

EVIL = '"><script>alert(1)</script><b class="evil">{{ 7*7 }}\'<img src=x onerror=alert(1)>'
EVIL_LINK = "javascript:alert(1)"
TEXTS = (models.CharField, models.TextField)
NOT_FREE = (models.SlugField, models.URLField, models.EmailField)
BOOKKEEPING = {"slug", "url_path", "path", "draft_title", "key", "schema", "file_hash"}
# Choices, and URLs, which have a test of their own.
CHOICES = {"level", "symbol", "urgency", "channels", "url", "date"}


def payload_for(field: models.Field) -> str:
    """The payload; without braces for templates such as “{page}”, whose validation refuses them."""
    fills_in = any(one in (validate_draft, validate_notice) for one in field.validators)
    return EVIL.replace("{{ 7*7 }}", "") if fills_in else EVIL


def fill_with_payload(record: models.Model) -> set[str]:
    """Put the payload into every free text field, truncated to its max_length."""
    done = set()
    for field in record._meta.get_fields():
        free = type(field) in TEXTS and not isinstance(field, NOT_FREE) and not field.choices
        if not free or field.name in BOOKKEEPING:
            continue
        room = field.max_length or len(EVIL)
        setattr(record, field.name, payload_for(field)[:room])
        done.add(field.name)
    record.save()
    return done


def with_payload(value: Any, name: str = "") -> Any:
    """A block's raw value with the payload in place of every text."""
    if isinstance(value, dict):
        return {key: with_payload(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [with_payload(item, name) for item in value]
    return EVIL if isinstance(value, str) and name not in CHOICES else value


# Types of script elements that hold data and are not run.
DATA = {"application/json", "application/ld+json"}


class TextIsEscapedTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        cls.site = small_site()

    def check(self) -> None:
        addresses = [page.url for page in self.site.pages.values()]
        addresses += ["/search/?q=alert", f"/articles/?topic={self.site.topic.slug}", "/nothing/"]
        for address in addresses:
            response = self.client.get(address)
            assert response.status_code in (200, 404), address
            document = parse(response)
            for script in document.query("script"):
                assert script.attrs.get("src") or script.attrs.get("type") in DATA
            assert not document.query(".evil, [onerror], [onclick], [onload]"), address
            assert not document.query('img[src="x"]'), address
            assert "{{ 7*7 }}" in response.content.decode() or address == "/nothing/", address
            for name in ("href", "src", "action"):
                for link in values(document, f"[{name}]", name):
                    assert (
                        not link.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
                    )

    def test_every_text_field_of_every_model(self) -> None:
        site = self.site
        identity = SiteIdentity.for_site(records.default_site())
        details = ContactDetails.for_site(records.default_site())
        phones = details.phone, details.whatsapp
        rows = [*site.service.prices.all(), *site.service.session_steps.all()]
        rows += [*site.service.questions.all(), *site.claim.sources.all()]
        everything = [identity, details, site.claim, site.area, site.topic, site.person, site.image]
        for record in [*everything, *site.pages.values(), *rows]:
            assert fill_with_payload(record), record
        details.phone, details.whatsapp = phones
        details.special_days = [SpecialDay(date="2026-01-01", reason=EVIL[:80])]
        details.save()
        self.check()

    def test_every_text_of_every_block(self) -> None:
        site = self.site
        every = site.block_values
        # Rich text is cleaned when it is saved.
        rich = {"text", "what_this_means", "safety_note", "questions"}
        body = [(name, with_payload(value, name)) for name, value in every if name not in rich]
        body.append(
            (
                "questions",
                {"heading": EVIL, "questions": [{"question": EVIL, "answer": "<p>x</p>"}]},
            )
        )
        for page in site.pages.values():
            if hasattr(page, "body"):
                pages.fill(page, {"body": blocks.supported(page, body)})
            page.listing_summary = EVIL
            page.save()
        self.check()

    def test_a_javascript_url_is_not_linked(self) -> None:
        film = {"url": EVIL_LINK, "title": "x", "poster": None, "description": ""}
        page = pages.standard(body=[("video", film)])
        assert not parse(self.client.get(page.url)).query(".video")
        for model, field in ((ContactDetails, "map_link"), (Source, "url")):
            with pytest.raises(ValidationError):
                model._meta.get_field(field).clean(EVIL_LINK, None)

    def test_the_search_query_is_escaped(self) -> None:
        for address in ("/search/", "/articles/", "/"):
            for name in ("q", "topic", "page", "x"):
                response = self.client.get(address, {name: EVIL})
                document = parse(response)
                assert not document.query(".evil, [onerror]"), (address, name)
                for script in document.query("script"):
                    assert script.attrs.get("src") or script.attrs.get("type") in DATA
