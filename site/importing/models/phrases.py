from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.registry import register_setting

from core.models import CachedSiteSetting
from importing.lead_ins import DEFAULTS, SUMMARY, WHAT_THIS_MEANS, WOW_FACT, LeadIns


def _lines(kind: str) -> str:
    return "\n".join(DEFAULTS[kind])


@register_setting(icon="pick", order=400)
class CallOutPhrases(CachedSiteSetting):
    """The words with which call-outs begin in texts that are pasted or imported."""

    wow_fact = models.TextField(
        "a wow fact begins with",
        max_length=2000,
        blank=True,
        default=_lines(WOW_FACT),
        db_default=_lines(WOW_FACT),
        help_text="One to a line, for example “Wow factor”. A claim of the evidence library that "
        "says the same is shown in place of the words.",
    )
    what_this_means = models.TextField(
        "“What this means” begins with",
        max_length=2000,
        blank=True,
        default=_lines(WHAT_THIS_MEANS),
        db_default=_lines(WHAT_THIS_MEANS),
        help_text="One to a line, for example “Why it matters”.",
    )
    summary = models.TextField(
        "a summary begins with",
        max_length=2000,
        blank=True,
        default=_lines(SUMMARY),
        db_default=_lines(SUMMARY),
        help_text="One to a line, for example “In short”.",
    )

    panels = [
        FieldPanel("wow_fact"),
        FieldPanel("what_this_means"),
        FieldPanel("summary"),
    ]

    class Meta:
        verbose_name = "Words that begin a call-out"

    def __str__(self) -> str:
        return "Words that begin a call-out"

    def lead_ins(self) -> LeadIns:
        return LeadIns(
            {
                WOW_FACT: self.wow_fact.splitlines(),
                WHAT_THIS_MEANS: self.what_this_means.splitlines(),
                SUMMARY: self.summary.splitlines(),
            }
        )
