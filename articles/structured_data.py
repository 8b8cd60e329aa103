"""An article with its author, review and sources as schema.org JSON-LD nodes."""

from typing import Any

from django.http import HttpRequest
from wagtail.blocks import StreamValue

from articles.models.byline import BylinePage
from core.seo.structured_data import page_id, spa_id, without_empty_values
from team.models import TeamMember

Node = dict[str, Any]


def article_nodes(page: BylinePage, body: StreamValue, request: HttpRequest) -> list[Node]:
    metadata = page.get_metadata(request)
    own_id = page_id(page, request)
    posting = {
        "@type": "BlogPosting",
        "@id": f"{page.get_full_url(request)}#article",
        "mainEntityOfPage": {"@id": own_id},
        "headline": page.title,
        "description": metadata.description,
        "inLanguage": "en-ZA",
        "datePublished": page.published_on.isoformat(),
        "dateModified": (page.updated_on or page.published_on).isoformat(),
        "author": person(page.author) if page.author else {"@id": spa_id(request)},
        "publisher": {"@id": spa_id(request)},
        "image": [metadata.image_url] if metadata.image_url else [],
        "citation": sources(body),
    }
    return [{"@id": own_id, **review(page)}, without_empty_values(posting)]


def review(page: BylinePage) -> Node:
    """The review's properties; empty unless both reviewer and date are set."""
    if not page.reviewer or not page.reviewed_on:
        return {}
    return {"lastReviewed": page.reviewed_on.isoformat(), "reviewedBy": person(page.reviewer)}


def person(member: TeamMember) -> Node:
    return without_empty_values({"@type": "Person", "name": member.name, "jobTitle": member.role})


def sources(body: StreamValue) -> list[str]:
    """URL or title of each source of the claims in the body, without duplicates."""
    claims = [block.value["claim"] for block in body if block.block_type == "wow_fact"]
    found = [source for claim in claims if claim for source in claim.sources.all()]
    return list(dict.fromkeys(source.link or source.title for source in found))
