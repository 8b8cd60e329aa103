import pytest

from tests.factories import pages, records


@pytest.fixture
def index():
    records.contact_details()
    return pages.article_index()
