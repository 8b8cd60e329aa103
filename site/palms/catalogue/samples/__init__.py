"""What the components are shown with in the catalogue. Nothing here is saved, nobody here exists."""

from palms.catalogue.samples import pages, visit
from palms.catalogue.samples.component import Component

__all__ = ["COMPONENTS", "Component"]

COMPONENTS = [
    Component(
        "page_head", "Page head", "The words at the top of a page.", pages.page_heads, wide=True
    ),
    Component("breadcrumbs", "Breadcrumbs", "The way back up.", pages.breadcrumbs),
    Component("contents_list", "Contents", "What a long article covers.", pages.contents),
    Component("lead_story", "Lead story", "One article large.", pages.lead_stories),
    Component("article_index", "Article index", "Articles as lines.", pages.article_indexes),
    Component("topics", "Topics", "Narrows a list of articles to one topic.", pages.topics),
    Component("pagination", "Pagination", "The way through a long list.", pages.paginations),
    Component("service_menu", "Menu of services", "What can be booked.", pages.services),
    Component(
        "price_rows",
        "Prices",
        "The lengths of a service and their prices.",
        visit.prices,
    ),
    Component("timeline", "Timeline", "What happens in a session, in order.", visit.timelines),
    Component("person", "Person", "A face, a name, a qualification.", visit.people),
    Component("evidence", "Evidence", "Why a statement has its grade.", visit.evidence),
    Component("contact_links", "Contact links", "The ways to get in touch.", visit.contact_links),
    Component("closing", "Closing", "The last word of a page.", visit.closings, wide=True),
    Component("notice", "Notice", "The bar above the header.", pages.notices, wide=True),
    Component(
        "enquiry_form",
        "Enquiry form",
        "A question to the spa, and its mistakes.",
        visit.enquiries,
        wide=True,
    ),
    Component("search_form", "Search form", "The field for a search.", pages.searches),
    Component("ways", "Ways on", "Stands where a page has nothing to show.", pages.ways_on),
]
