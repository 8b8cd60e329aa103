"""What staff may not save, and the sentence they get for it."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from anatomy.blocks import SafetyNoteBlock
from articles.models import ArticlePage
from core.blocks.media import VideoBlock
from core.models import SiteIdentity
from evidence.blocks import WowFactBlock
from evidence.models import Claim, Source
from services.models import ServicePrice
from team.models import TeamMember
from tests.factories import records

DAY = date(2026, 3, 2)
HOUR = timedelta(hours=1)


def refused(block, value: dict) -> dict[str, str]:
    with pytest.raises(ValidationError) as caught:
        block.clean(block.to_python(value))
    return {name: error.messages[0] for name, error in caught.value.block_errors.items()}


@pytest.mark.django_db
def test_a_wow_fact_is_a_claim_or_a_fact_not_both_and_not_neither() -> None:
    block, claim = WowFactBlock(), records.claim()
    assert "not both" in refused(block, {"claim": claim.pk, "fact": "Also this"})["fact"]
    assert "Choose a claim" in refused(block, {"claim": None, "fact": ""})["fact"]
    block.clean(block.to_python({"claim": claim.pk, "fact": ""}))
    block.clean(block.to_python({"claim": None, "fact": "This"}))


@pytest.mark.django_db
def test_a_safety_note_says_something() -> None:
    block, area = SafetyNoteBlock(), records.body_area()
    empty = {"urgency": "see_doctor", "body_area": None, "text": ""}
    assert "Write a text" in refused(block, empty)["text"]
    block.clean(block.to_python({**empty, "body_area": area.pk}))
    block.clean(block.to_python({**empty, "text": "<p>Go.</p>"}))


def test_the_title_of_a_safety_note_follows_its_urgency() -> None:
    titles = {
        urgency: SafetyNoteBlock().to_python({"urgency": urgency}).title
        for urgency in ("take_care", "see_doctor", "emergency", "unheard-of")
    }
    assert len(set(titles.values())) == 3
    assert titles["unheard-of"] == titles["take_care"] == "Take care"


def test_a_video_is_one_we_can_show() -> None:
    value = {"url": "https://example.org/film", "title": "A film", "poster": None}
    assert "YouTube or Vimeo" in refused(VideoBlock(), value)["url"]


@pytest.mark.django_db
def test_dates_of_an_article_make_sense() -> None:
    page = ArticlePage(title="x", standfirst="x", published_on=DAY, updated_on=DAY - timedelta(1))
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert "updated_on" in caught.value.message_dict
    page.updated_on, page.reviewed_on = DAY, DAY
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert "reviewer" in caught.value.message_dict


def test_a_review_has_a_reviewer() -> None:
    with pytest.raises(ValidationError) as caught:
        Claim(key="x", statement="x", reviewed_on=DAY).clean()
    assert "reviewed_by" in caught.value.message_dict
    Claim(key="x", statement="x").clean()


def test_a_protected_title_needs_its_number() -> None:
    person = TeamMember(name="x", role="Therapeutic Massage Therapist")
    with pytest.raises(ValidationError) as caught:
        person.clean()
    assert "registration_number" in caught.value.message_dict
    person.registration_number = "A12345"
    person.clean()
    TeamMember(name="x", role="Massage").clean()


@pytest.mark.parametrize("doi", ["https://doi.org/10.1000/182", "doi:10.1000/182", "10.1/x", "182"])
def test_a_doi_is_typed_bare(doi: str) -> None:
    with pytest.raises(ValidationError):
        Source._meta.get_field("doi").clean(doi, None)


def test_a_source_leads_somewhere_when_it_can() -> None:
    url = "https://example.org/"
    assert Source(doi="10.1000/182", url=url).link == "https://doi.org/10.1000/182"
    assert Source(url=url).link == url
    assert Source(title="A book").link == ""


@pytest.mark.parametrize(
    ("field", "value"), [("minutes", 0), ("minutes", 600), ("price", "0"), ("price", "-5")]
)
def test_a_price_is_a_price(field: str, value) -> None:
    with pytest.raises(ValidationError):
        ServicePrice._meta.get_field(field).clean(value, None)


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [
        (None, None, True),
        (-HOUR, None, True),
        (HOUR, None, False),
        (None, HOUR, True),
        (None, -HOUR, False),
        (-HOUR, HOUR, True),
        (HOUR, 2 * HOUR, False),
    ],
)
def test_a_notice_keeps_its_time(starts, ends, shown) -> None:
    now = timezone.now()
    identity = SiteIdentity(
        notice_text="Closed",
        notice_starts=starts and now + starts,
        notice_ends=ends and now + ends,
    )
    assert identity.notice == ("Closed" if shown else "")
