"""URLs outside the page tree that show articles, for core/unpublished_urls.py."""

from django.urls import reverse
from wagtail.models import Page

from articles.models import ArticlePage


def extra_paths(page: Page) -> list[str]:
    """Hook `extra_paths`: the feed, and the thank-you pages of the articles below the page."""
    articles = ArticlePage.objects.descendant_of(page, inclusive=True).values_list("pk", flat=True)
    return [
        reverse("article_feed"),
        *(
            reverse(name, args=[pk])
            for name in ("question_thanks", "report_thanks")
            for pk in articles
        ),
    ]
