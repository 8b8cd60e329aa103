"""What the components are shown with. Nothing here is saved, nobody here exists."""

from tests.states.samples import pages, visit
from tests.states.samples.component import Component

__all__ = ["COMPONENTS", "Component"]

COMPONENTS = [
    Component("page_head", pages.page_heads, wide=True),
    Component("breadcrumbs", pages.breadcrumbs),
    Component("contents_list", pages.contents),
    Component("lead_story", pages.lead_stories),
    Component("article_index", pages.article_indexes),
    Component("topics", pages.topics),
    Component("pagination", pages.paginations),
    Component("service_menu", pages.services),
    Component("price_rows", visit.prices),
    Component("timeline", visit.timelines),
    Component("person", visit.people),
    Component("evidence", visit.evidence),
    Component("contact_links", visit.contact_links),
    Component("closing", visit.closings, wide=True),
    Component("notice", pages.notices, wide=True),
    Component("enquiry_form", visit.enquiries, wide=True),
    Component("search_form", pages.searches),
    Component("ways", pages.ways_on),
]
