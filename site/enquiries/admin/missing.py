"""Redirects from views of an enquiry that was deleted or purged."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.snippets.views import snippets

GONE = "This enquiry is no longer here: somebody erased it, or its days were over."


class RedirectIfDeletedMixin:
    """Redirects to the inbox with a message instead of a 404. Must be the first base class."""

    index_url_name: Any = None
    # Set by the viewset; Wagtail 8 looks it up by model.
    permission_policy: Any
    deleted = False

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        try:
            super().setup(request, *args, **kwargs)  # type: ignore[misc]
        except Http404:
            self.deleted = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.deleted:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        # Without permission the response must not reveal that an enquiry existed.
        if not self.permission_policy.user_has_any_permission(request.user, ["view", "change"]):
            raise PermissionDenied
        messages.warning(request, GONE)
        return redirect(self.index_url_name)


class DeleteView(RedirectIfDeletedMixin, snippets.DeleteView):
    """Wagtail's view, with a redirect when another user has deleted the enquiry."""
