from collections import Counter
from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Subquery
from django.http import HttpRequest
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import Orderable, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from articles.blocks import ArticleStreamBlock
from articles.body_content import article_ids_in_teasers, reading_minutes, table_of_contents
from articles.models.byline import BylinePage
from articles.models.question import Questions
from articles.models.topic import Topic
from articles.questions.section import question_section
from articles.structured_data import article_nodes
from caching.content import cached
from contact.models import ContactDetails
from core.fields import StreamField
from core.models import BasePage
from core.seo.structured_data import Node
from core.visibility import visible

RELATED = 3
# Related articles are chosen among this many of the newest that share a topic.
RELATED_CANDIDATES = 200


class ArticleQuerySet(PageQuerySet):
    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_on", "-pk")

    def for_display(self) -> "ArticleQuerySet":
        """With related images and the first topic prefetched, without the body."""
        topics = Topic.objects.filter(articles=OuterRef("pk")).order_by("name").values("name")
        return (
            self.select_related("listing_image", "hero_image")
            .annotate(first_topic=Subquery(topics[:1]))
            .defer("body")
        )


ArticleManager = PageManager.from_queryset(ArticleQuerySet)


class ArticlePage(BylinePage):
    """An article about the body, with its evidence and ways to contact the spa."""

    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []
    page_description = "An article for readers: what hurts, why that may be, and what may help."
    template = "articles/article_page.html"
    og_type = "article"
    kind = "Article"

    standfirst = models.TextField(
        "introduction",
        max_length=320,
        help_text="One to three sentences under the title that make an aching reader stay.",
    )
    hero_alt = models.CharField(
        "what is on the picture",
        max_length=240,
        blank=True,
        help_text="For readers who cannot see it. Empty: the picture's own description.",
    )
    hero_caption = models.CharField("caption", max_length=240, blank=True)
    questions = models.CharField(
        "questions from readers",
        max_length=10,
        choices=Questions,
        default=Questions.OPEN,
        help_text="Nothing is shown before you show it. How long an article takes questions "
        "stands in Settings → Contact details.",
    )
    topics = ParentalManyToManyField("articles.Topic", blank=True, related_name="articles")
    body_areas = ParentalManyToManyField("anatomy.BodyArea", blank=True, related_name="articles")
    body = StreamField(
        ArticleStreamBlock(),
        blank=True,
        help_text="Build the article from blocks. Start with a heading and a text.",
    )
    # Computed in save(), because lists do not fetch the body. 0: not computed yet.
    reading_minutes = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)

    objects = ArticleManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_alt"), FieldPanel("hero_caption")],
            heading="Main picture",
        ),
        # importing/js/make_blocks.js takes whole texts here.
        FieldPanel("body", attrs={"data-whole-texts": ""}),
        BylinePage.byline_panel,
        MultiFieldPanel(
            [FieldPanel("topics"), FieldPanel("body_areas")], heading="What it is about"
        ),
        FieldPanel("questions"),
        InlinePanel(
            "related_articles",
            heading="Read on",
            label="Article",
            max_num=RELATED,
            help_text="Chosen by hand. Empty: those that share most topics. Those that its teasers show are left out.",
        ),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("standfirst", boost=2),
        index.SearchField("body"),
        index.FilterField("published_on"),
    ]

    class Meta:
        verbose_name = "article"
        # For the lists, the feed and the teasers, all newest first.
        indexes = [
            models.Index(fields=["-published_on", "-page_ptr"], name="newest_articles_first")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if "body" not in self.get_deferred_fields():
            self.reading_minutes = reading_minutes(self.standfirst, self.body)
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context.update(self._related_context())
        context["contents"] = table_of_contents(self.body)
        context["reading_minutes"] = reading_minutes(self.standfirst, self.body)
        context["question_section"] = question_section(
            self.pk,
            self.questions,
            self.updated_on or self.published_on,
            ContactDetails.for_request(request),
        )
        return context

    def structured_data(self, request: HttpRequest) -> list[Node]:
        return [*super().structured_data(request), *article_nodes(self, self.body, request)]

    def _related_context(self) -> dict[str, Any]:
        """The topics and related articles, cached because they take several queries."""
        if self.is_previewing or self.pk is None:
            return self._query_related_context()
        return cached(f"related-article:{self.pk}", self._query_related_context)

    def _query_related_context(self) -> dict[str, Any]:
        return {"topics": list(self.topics.all()), "related": self.get_related()}

    def get_related(self) -> list["ArticlePage"]:
        """The live articles chosen by an editor, or else those that share most topics.

        Leaves out those that the body's own teasers show.
        """
        rows = sorted(self.related_articles.all(), key=lambda row: row.sort_order or 0)
        articles = visible(ArticlePage.objects).exclude(pk__in=article_ids_in_teasers(self.body))
        if chosen := [row.article_id for row in rows]:
            found = articles.filter(pk__in=chosen).for_display().in_bulk()
            if live := [found[pk] for pk in chosen if pk in found]:
                return live
        most_alike = self._sharing_most_topics(articles.exclude(pk=self.pk).newest_first())
        found = articles.filter(pk__in=most_alike).for_display().in_bulk()
        return [found[pk] for pk in most_alike]

    def _sharing_most_topics(self, others: ArticleQuerySet) -> list[int]:
        """Primary keys of at most RELATED articles: most shared topics first, then newest.

        Filled up with the newest of all where fewer share a topic.
        """
        topics = [topic.pk for topic in self.topics.all()]
        pairs = ArticlePage.topics.through.objects.filter(topic__in=topics)
        sharing = others.filter(Exists(pairs.filter(articlepage=OuterRef("pk"))))
        newest = list(sharing.values_list("pk", flat=True)[:RELATED_CANDIDATES])
        shared = Counter(pairs.filter(articlepage__in=newest).values_list("articlepage", flat=True))
        most_alike = sorted(newest, key=lambda pk: -shared[pk])[:RELATED]
        rest = others.exclude(pk__in=most_alike).values_list("pk", flat=True)[:RELATED]
        return [*most_alike, *rest][:RELATED]


class RelatedArticle(Orderable):
    """An article that an editor chose as further reading."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_articles")
    article = models.ForeignKey(ArticlePage, on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    def __str__(self) -> str:
        return str(self.article)
