"""Wagtail's own reports and its list of redirects, with spreadsheets that run nothing.

They stand before Wagtail's addresses, which keep their names. A contract test finds a list of a new
release that is missing here.
"""

from typing import Any

from django.urls import URLPattern, path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.reports.aging_pages import AgingPagesView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.views.reports.locked_pages import LockedPagesView
from wagtail.admin.views.reports.workflows import WorkflowTasksView, WorkflowView
from wagtail.contrib.redirects.views import IndexView as RedirectsView
from wagtail.utils.urlpatterns import decorate_urlpatterns

from contact.spreadsheets import SafeExportMixin


class SafeSiteHistory(SafeExportMixin, LogEntriesView):
    export_filename = "site-history"


class SafeAgeingPages(SafeExportMixin, AgingPagesView):
    export_filename = "ageing-pages"


class SafeLockedPages(SafeExportMixin, LockedPagesView):
    export_filename = "locked-pages"


class SafeWorkflows(SafeExportMixin, WorkflowView):
    export_filename = "workflows"


class SafeWorkflowTasks(SafeExportMixin, WorkflowTasksView):
    export_filename = "workflow-tasks"


class SafeRedirects(SafeExportMixin, RedirectsView):
    export_filename = "redirects"


VIEWS: dict[str, Any] = {
    "reports/site-history/": SafeSiteHistory,
    "reports/aging-pages/": SafeAgeingPages,
    "reports/locked/": SafeLockedPages,
    "reports/workflow/": SafeWorkflows,
    "reports/workflow_tasks/": SafeWorkflowTasks,
    "redirects/": SafeRedirects,
}


def _patterns() -> list[URLPattern]:
    found = []
    for route, view in VIEWS.items():
        found += [
            path(route, view.as_view()),
            path(f"{route}results/", view.as_view(results_only=True)),
        ]
    return found


urlpatterns = decorate_urlpatterns(
    decorate_urlpatterns(_patterns(), require_admin_access), never_cache
)
