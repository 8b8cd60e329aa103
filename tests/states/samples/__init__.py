"""Sample inputs of components: unsaved and fictitious."""

from tests.states.samples import pages, visit
from tests.states.samples.component import Component

__all__ = ["COMPONENTS", "Component"]

COMPONENTS = [
    Component("core/page_head", pages.page_heads, wide=True),
    Component("core/breadcrumbs", pages.breadcrumbs),
    Component("articles/contents_list", pages.contents),
    Component("articles/lead_story", pages.lead_stories),
    Component("articles/article_index", pages.article_indexes),
    Component("articles/topics", pages.topics),
    Component("core/pagination", pages.paginations),
    Component("services/service_menu", pages.services),
    Component("services/price_rows", visit.prices),
    Component("services/timeline", visit.timelines),
    Component("team/person", visit.people),
    Component("evidence/evidence", visit.evidence),
    Component("contact/contact_links", visit.contact_links),
    Component("contact/closing", visit.closings, wide=True),
    Component("core/notice", pages.notices, wide=True),
    Component("enquiries/enquiry_form", visit.enquiries, wide=True),
    Component("search/search_form", pages.searches),
    Component("core/ways", pages.ways_on),
]
