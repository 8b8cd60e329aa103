"""Every list that can be exported does it through palms.exports, those of other packages included."""

from collections.abc import Iterator

import pytest
from django.urls import get_resolver
from wagtail.admin.views.mixins import SpreadsheetExportMixin


def subclasses(parent: type) -> Iterator[type]:
    for child in parent.__subclasses__():
        yield child
        yield from subclasses(child)


@pytest.mark.parametrize("method", ["preprocess_field_value", "stream_csv"])
def test_no_list_writes_its_texts_another_way(method):
    # All views are imported with the addresses.
    assert get_resolver().url_patterns
    ours = getattr(SpreadsheetExportMixin, method)
    assert ours.__module__ == "palms.exports"
    found = list(subclasses(SpreadsheetExportMixin))
    assert {"LogEntriesView", "InboxView", "SignInReport"} <= {view.__name__ for view in found}
    assert not [view for view in found if getattr(view, method) is not ours]
