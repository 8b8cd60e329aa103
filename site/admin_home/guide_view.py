"""The guide for editors (docs/editors.md) in the Help menu, with a search."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.views.generic import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from admin_home import guide
from core.guide import URL_NAME

TITLE = "Guide"
MAX_LENGTH = 100


class GuideView(WagtailAdminTemplateMixin, View):
    """For all who may enter the admin."""

    page_title = TITLE
    header_icon = "help"
    template_name = "admin_home/admin/guide.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        query = request.GET.get("q", "")[:MAX_LENGTH].strip()
        words = guide.search_words(query)
        title, *sections = guide.sections()
        shown = guide.find(sections, words)
        return self.render_to_response(
            self.get_context_data(
                query=query,
                introduction="" if words else guide.html(title, ()),
                contents=shown or sections,
                sections=[
                    {
                        "level": section.level,
                        "slug": section.slug,
                        "title": guide.highlight(section.title, words),
                        "html": guide.html(section, words),
                    }
                    for section in shown
                ],
            )
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]


def menu_item() -> MenuItem:
    return MenuItem(TITLE, reverse(URL_NAME), icon_name="help", order=10)


def urls() -> list[URLPattern]:
    return [path("help/", GuideView.as_view(), name=URL_NAME)]
