"""Spreadsheet exports of the admin: formulas, encoding, file names and permissions."""

import csv
import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.log_actions import log
from wagtail.models import ModelLogEntry

from core.models import SiteIdentity
from enquiries.news.consent import record_consent
from tests.factories import pages, people, records
from tests.factories.enquiries import enquiry

pytestmark = pytest.mark.django_db

FORMULA = '=HYPERLINK("https://evil.example","x")'
STARTS = ["=1+1", "+1", "-1+1", "@SUM(1)", " =1+1", "\t=1", "＝1+1"]
EXPORTS = {
    "wagtailsnippets_contact_enquiry:list": "enquiries",
    "wagtailsnippets_contact_newsconsent:list": "news-list",
    "wagtailadmin_reports:site_history": "audit-log",
    "wagtailadmin_reports:site_history_results": "audit-log",
    "wagtailredirects:index": "redirects",
    "sign_in_report": "sign-ins",
}
EACH = pytest.mark.parametrize(("view", "name"), EXPORTS.items())


@pytest.fixture
def keeper(client):
    """Signed in, on a site where every text that an export carries is a formula."""
    keeper = people.superuser()
    type(keeper).objects.update(first_name=FORMULA)
    keeper.refresh_from_db()
    page = pages.article()
    page.title = FORMULA
    page.save_revision(user=keeper, log_action=True)
    Redirect.objects.create(old_path="/old", redirect_link=FORMULA)
    log(keeper, "wagtail.edit", user=keeper)
    ModelLogEntry.objects.update(label=FORMULA)
    SiteIdentity.for_site(records.default_site()).save()
    row = enquiry(name=FORMULA, message=FORMULA, wants_news=True)
    record_consent(row)
    client.force_login(keeper)
    return client


@EACH
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_cell_is_a_formula_and_the_file_name(keeper, view, name, kind):
    answer = keeper.get(reverse(view), {"export": kind})
    assert answer.status_code == 200
    file = f"{name}-{timezone.localdate()}.{kind}"
    assert f'filename="{file}"' in answer.headers["Content-Disposition"]
    content = b"".join(answer)
    if kind == "csv":
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content)).active
        rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    cells = [cell for row in rows for cell in row]
    assert any("HYPERLINK" in cell for cell in cells), "nothing to neutralise: the test is blind"
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@"))]


@pytest.mark.parametrize("start", STARTS)
def test_every_formula_prefix_is_escaped(keeper, start):
    Redirect.objects.update(redirect_link=start)
    content = b"".join(keeper.get(reverse("wagtailredirects:index"), {"export": "csv"}))
    (cell,) = [
        row[1] for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) if row[0] == "/old"
    ]
    assert cell.startswith("'")


def test_permissions(client):
    for view in EXPORTS:
        assert client.get(reverse(view), {"export": "csv"}).status_code == 302, view
    client.force_login(people.editor())
    answer = client.get(reverse("wagtailredirects:index"), {"export": "csv"})
    assert answer.status_code in (302, 403)


def test_lists_are_unchanged(keeper):
    for view in EXPORTS:
        assert keeper.get(reverse(view)).status_code == 200, view
