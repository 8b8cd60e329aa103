from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks

from core.blocks import groups
from core.blocks.choosers import RecordChooserBlock
from evidence.grading import grading_page
from evidence.models import Claim


class WowFactBlock(blocks.StructBlock):
    """Highlights a fact: a claim with its evidence, or a plain fact that needs none."""

    claim = RecordChooserBlock(
        "evidence.Claim",
        required=False,
        help_text="From the evidence library: its grade and sources come along.",
    )
    fact = blocks.TextBlock(
        required=False,
        max_length=400,
        rows=3,
        help_text="Or a fact that needs no evidence, such as how many muscles meet at the hip.",
    )
    heading = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="Stands above it, for example “Wow factor”. Empty: none.",
    )

    class Meta:
        icon = "pick"
        label = "Wow fact"
        group = groups.KNOWLEDGE
        description = (
            "A claim from the evidence library with its grade and sources, or a plain fact."
        )
        template = "evidence/blocks/wow_fact.html"
        preview_value = {
            "heading": "",
            "claim": None,
            "fact": "Three gluteal muscles on each side steady the pelvis with every step.",
        }

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        page = (parent_context or {}).get("page")
        context["show_review"] = bool(value.get("claim")) and not review_shown_by_page(
            value["claim"], page
        )
        context["grading_page"] = grading_page() if value.get("claim") else ""
        return context

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if bool(cleaned["claim"]) == bool(cleaned["fact"]):
            message = (
                "Choose a claim or type a fact, not both."
                if cleaned["claim"]
                else "Choose a claim from the evidence library, or type a fact."
            )
            raise blocks.StructBlockValidationError(block_errors={"fact": ValidationError(message)})
        return cleaned


def review_shown_by_page(claim: Claim, page: Any) -> bool:
    """Whether the page's byline shows the same reviewer and review date as the claim."""
    if not hasattr(page, "reviewer_id"):
        return False
    return (claim.reviewed_by_id, claim.reviewed_on) == (page.reviewer_id, page.reviewed_on)
