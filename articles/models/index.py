from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.db import models
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, QueryDict
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from articles.models.article import ArticlePage
from articles.models.topic import Topic
from caching.content import cached
from core.models import BasePage
from core.pagination import paginate
from core.seo.metadata import Metadata, with_page_number
from core.visibility import visible

PAGE_SIZE = 12


class ArticleIndexPage(BasePage):
    """The list of all articles, newest first; `?topic=` filters it."""

    max_count = 1
    essential = True
    include_in_search = False
    query_parameters = ("page", "topic")
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    page_description = "The list of all articles. There is one; articles are made below it."
    template = "articles/article_index_page.html"

    standfirst = models.TextField(
        "introduction", max_length=320, blank=True, help_text="Stands above the list."
    )

    content_panels = [*BasePage.content_panels, FieldPanel("standfirst")]
    search_fields = [*BasePage.search_fields, index.SearchField("standfirst")]

    class Meta:
        verbose_name = "list of articles"

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        topic = self._topic(request)
        articles = visible(ArticlePage.objects.child_of(self)).newest_first().for_display()
        if topic:
            articles = articles.filter(topics=topic)
        context["topic"] = topic
        context["topics"] = self._topic_links(request, topic)
        context["articles"] = paginate(articles, request, PAGE_SIZE)
        return context

    def get_metadata(self, request: HttpRequest) -> Metadata:
        """The title and canonical URL of this topic and page number, not those of the first page."""
        metadata = super().get_metadata(request)
        parameters = {name: request.GET.get(name, "") for name in ("topic", "page")}
        if parameters["page"] == "1":
            parameters["page"] = ""
        query = urlencode({name: value for name, value in parameters.items() if value})
        if not query:
            return metadata
        topic = self._topic(request)
        title = with_page_number(
            f"{topic.name} · {metadata.title}" if topic else metadata.title, request
        )
        return replace(metadata, title=title, canonical=f"{metadata.canonical}?{query}")

    def shows_query(self, query: QueryDict) -> bool:
        topic = query.get("topic", "")
        return not topic or any(topic == used.slug for used in used_topics())

    def _topic(self, request: HttpRequest) -> Topic | None:
        slug = request.GET.get("topic", "")
        if not slug:
            return None
        topics = {topic.slug: topic for topic in used_topics()}
        if slug not in topics:
            raise Http404("No such topic")
        return topics[slug]

    def _topic_links(self, request: HttpRequest, chosen: Topic | None) -> list[dict[str, Any]]:
        url = self.get_url(request)
        links = [{"name": "All articles", "url": url, "active": chosen is None}]
        return links + [
            {"name": topic.name, "url": f"{url}?topic={topic.slug}", "active": topic == chosen}
            for topic in used_topics()
        ]


def used_topics() -> list[Topic]:
    """Topics that have at least one live article."""
    return cached(
        "used-topics",
        lambda: list(
            Topic.objects.filter(Exists(visible(ArticlePage.objects).filter(topics=OuterRef("pk"))))
        ),
    )
