"""Query budgets: few queries per page, and as many for one child or block as for fifty."""

from unittest.mock import patch

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from caching.content import bump_version
from images.sources import PictureSources
from tests.factories import many, records

FEW, MANY = 1, 50
# Queries of a page whose cached values exist for the current content version.
WARM_BUDGET = 10


class QueryBudgetTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        records.contact_details()
        records.site_identity(default_share_image=records.image())
        cls.crowd = many.many_records(MANY)

    def setUp(self) -> None:
        # Encoding 50 images would only take time; lookups of renditions are cached for a day.
        made = patch(
            "images.sources._raster_sources", return_value=PictureSources("/s.jpg", 96, 64)
        )
        made.start()
        self.addCleanup(made.stop)

    def queries(self, page: Page) -> list[str]:
        with CaptureQueriesContext(connection) as captured:
            response = self.client.get(page.url)
        assert response.status_code == 200
        return [query["sql"] for query in captured]

    def costs(self, name: str, count: int) -> tuple[int, int, str]:
        """Query counts of the first request after a publication and of the next, and the latter's SQL."""
        page = many.MANY[name](self.crowd, count)
        if count == FEW:
            self.queries(page)  # makes the picture for sharing, once for all
        self.client.get("/search/")  # asks where the site's root is, which is kept for an hour
        bump_version()
        moved, warm = self.queries(page), self.queries(page)
        return len(moved), len(warm), "\n".join(warm)

    def check(self, name: str) -> None:
        few = self.costs(name, FEW)
        many = self.costs(name, MANY)
        assert few[:2] == many[:2], f"{name}: {few[:2]} for {FEW}, {many[:2]} for {MANY}\n{many[2]}"
        assert many[1] <= WARM_BUDGET, many[2]


def _test_for(name: str):
    return lambda self: self.check(name)


for _name in many.MANY:
    setattr(QueryBudgetTests, f"test_{_name}", _test_for(_name))
