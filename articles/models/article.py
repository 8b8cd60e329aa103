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
from articles.models.byline import BylinePage
from articles.models.question import Questions
from articles.models.topic import Topic
from articles.questions.section import question_section
from articles.reading import contents_of, reading_minutes, teased
from articles.structured_data import article_nodes
from caching.content import cached
from contact.models import ContactDetails
from core.fields import StreamField
from core.models import BasePage
from core.seo.structured_data import Node
from core.visibility import visible

RELATED = 3
# Among so many of the newest on the same topics the related ones are looked for.
LOOKED_THROUGH = 200


class ArticleQuerySet(PageQuerySet):
    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_on", "-pk")

    def for_display(self) -> "ArticleQuerySet":
        """With what a list shows, and without the body, which no list shows."""
        topics = Topic.objects.filter(articles=OuterRef("pk")).order_by("name").values("name")
        return (
            self.select_related("listing_image", "hero_image")
            .annotate(first_topic=Subquery(topics[:1]))
            .defer("body")
        )


ArticleManager = PageManager.from_queryset(ArticleQuerySet)


class ArticlePage(BylinePage):
    """A piece that explains something about the body, with its evidence and a way to get in touch."""

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
    # Of the body as it was last saved: lists show it and fetch no bodies. 0 while unknown.
    reading_minutes = models.PositiveSmallIntegerField(default=0, db_default=0, editable=False)

    objects = ArticleManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("standfirst"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("hero_alt"), FieldPanel("hero_caption")],
            heading="Main picture",
        ),
        FieldPanel("body"),
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
        # The lists, the feed and the teasers, all newest first.
        indexes = [
            models.Index(fields=["-published_on", "-page_ptr"], name="newest_articles_first")
        ]

    def save(self, *args: Any, **kwargs: Any) -> None:
        if "body" not in self.get_deferred_fields():
            self.reading_minutes = reading_minutes(self.standfirst, self.body)
        super().save(*args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context.update(self._around())
        context["contents"] = contents_of(self.body)
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

    def _around(self) -> dict[str, Any]:
        """What stands around the body, kept because it takes several queries to find."""
        if self.is_previewing or self.pk is None:
            return self._find_around()
        return cached(f"around-article:{self.pk}", self._find_around)

    def _find_around(self) -> dict[str, Any]:
        return {"topics": list(self.topics.all()), "related": self.get_related()}

    def get_related(self) -> list["ArticlePage"]:
        """The articles chosen by hand that are live, or else those that share most topics.

        None of those that the body's own teasers show already.
        """
        rows = sorted(self.related_articles.all(), key=lambda row: row.sort_order or 0)
        articles = visible(ArticlePage.objects).exclude(pk__in=teased(self.body))
        if chosen := [row.article_id for row in rows]:
            found = articles.filter(pk__in=chosen).for_display().in_bulk()
            if live := [found[pk] for pk in chosen if pk in found]:
                return live
        nearest = self._sharing_most_topics(articles.exclude(pk=self.pk).newest_first())
        found = articles.filter(pk__in=nearest).for_display().in_bulk()
        return [found[pk] for pk in nearest]

    def _sharing_most_topics(self, others: ArticleQuerySet) -> list[int]:
        """Of equals the newest; where too few share one, the newest of all fill up."""
        topics = [topic.pk for topic in self.topics.all()]
        pairs = ArticlePage.topics.through.objects.filter(topic__in=topics)
        sharing = others.filter(Exists(pairs.filter(articlepage=OuterRef("pk"))))
        newest = list(sharing.values_list("pk", flat=True)[:LOOKED_THROUGH])
        shared = Counter(pairs.filter(articlepage__in=newest).values_list("articlepage", flat=True))
        nearest = sorted(newest, key=lambda pk: -shared[pk])[:RELATED]
        rest = others.exclude(pk__in=nearest).values_list("pk", flat=True)[:RELATED]
        return [*nearest, *rest][:RELATED]


class RelatedArticle(Orderable):
    """One article that an editor chose as the next thing to read."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related_articles")
    article = models.ForeignKey(ArticlePage, on_delete=models.CASCADE, related_name="+")

    panels = [PageChooserPanel("article", "articles.ArticlePage")]

    def __str__(self) -> str:
        return str(self.article)
