"""Steps that begin at the lists of articles and services."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from admin_home.steps.step import Step
from articles.models import ArticleIndexPage
from caching.content import cached
from services.models import ServiceIndexPage
from services.prices.views import can_change_prices


def steps(request: HttpRequest) -> Iterator[Step]:
    articles = cached("article-index-page", lambda: _plain_page(ArticleIndexPage))
    services = cached("service-index-page", lambda: _plain_page(ServiceIndexPage))
    if articles and articles.permissions_for_user(request.user).can_add_subpage():
        yield Step(
            "edit",
            "Write an article",
            "Start a new one. Nobody sees it before you publish it.",
            reverse("wagtailadmin_pages:add", args=["articles", "articlepage", articles.pk]),
        )
    if services and can_change_prices(request.user):
        yield Step(
            "tag",
            "Change a service or a price",
            "All prices on one page, with a link to each massage.",
            reverse("service_prices"),
        )


def _plain_page(model: type[Page]) -> Page | None:
    """The only page of this type, without the fields of the type."""
    return Page.objects.type(model).first()
