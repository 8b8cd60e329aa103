"""Steps that begin at articles, services and the home page."""

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from wagtail.models import Page

from admin_home.steps.step import Step
from articles.models import ArticleIndexPage
from caching.content import cached
from home.models import HomePage
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
    home = cached("home-page", lambda: _plain_page(HomePage))
    if home and home.permissions_for_user(request.user).can_edit():
        edit = reverse("wagtailadmin_pages:edit", args=[home.pk])
        yield Step(
            "image",
            "Change the picture of the home page",
            "Take or choose a photograph, say what is on it, publish.",
            f"{edit}#upload-hero_image",
        )


def _plain_page(model: type[Page]) -> Page | None:
    """The only page of this type, without the fields of the type."""
    return Page.objects.type(model).first()
