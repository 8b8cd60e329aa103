"""Every list of the admin that can be exported does it through our mixin, Wagtail's own included."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import URLResolver, get_resolver, resolve
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from contact.spreadsheets import SafeExportMixin


def addresses(patterns: list, start: str = "/") -> Iterator[str]:
    """Of the admin, without those with a parameter: no list has one."""
    for pattern in patterns:
        address = start + str(pattern.pattern).replace("^", "").replace("$", "")
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, address)
        elif address.startswith(f"/{settings.ADMIN_PATH}") and not {"<", "("} & set(address):
            yield address


def exporting() -> dict[str, type]:
    found = {}
    for address in addresses(get_resolver().url_patterns):
        view = resolve(address).func
        view_class = getattr(view, "view_class", None)
        if view_class and issubclass(view_class, SpreadsheetExportMixin):
            given = getattr(view, "view_initkwargs", {}).get("list_export")
            if given or view_class.list_export:
                found[address] = view_class
    return found


def test_no_list_writes_texts_as_formulas() -> None:
    found = exporting()
    admin = f"/{settings.ADMIN_PATH}"
    known = {"reports/site-history/", "reports/aging-pages/results/", "redirects/"}
    known |= {"snippets/contact/enquiry/", "snippets/contact/newsconsent/", "reports/sign-ins/"}
    assert {admin + end for end in known} <= set(found)
    assert not {
        address: view for address, view in found.items() if not issubclass(view, SafeExportMixin)
    }
