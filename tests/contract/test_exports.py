"""Every list that can be exported uses core.exports, including those of other packages."""

from collections.abc import Iterator

import pytest
from django.urls import get_resolver
from wagtail.admin.views.mixins import SpreadsheetExportMixin


def subclasses(parent: type) -> Iterator[type]:
    for child in parent.__subclasses__():
        yield child
        yield from subclasses(child)


EXTENDED = {"preprocess_field_value", "stream_csv"}
# The methods that call it: a view that overrides them could skip it.
WAGTAILS = {
    "generate_xlsx_row",
    "write_csv_row",
    "write_xlsx",
    "write_xlsx_response",
    "write_csv_response",
    "as_spreadsheet",
}


def test_wagtails_mixin_is_extended():
    methods = [getattr(SpreadsheetExportMixin, name) for name in EXTENDED]
    assert {method.__module__ for method in methods} == {"core.exports"}


@pytest.mark.parametrize("method", sorted(EXTENDED | WAGTAILS))
def test_no_view_overrides_the_export_methods(method):
    # The URLconf imports all views.
    assert get_resolver().url_patterns
    ours = getattr(SpreadsheetExportMixin, method)
    found = list(subclasses(SpreadsheetExportMixin))
    assert {"LogEntriesView", "InboxView", "SignInReport"} <= {view.__name__ for view in found}
    assert not [view for view in found if getattr(view, method) is not ours]
