"""What staff find where an enquiry was: erased by somebody, or by the night."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.snippets.views.snippets import DeleteView

GONE = "This enquiry is no longer here: somebody erased it, or its days were over."


class MayBeErasedMixin:
    """The first base of a view of one enquiry: its old links lead to the inbox, not to the 404 that
    visitors see."""

    index_url_name: Any = None
    # Set by the viewset, or looked up by the model's name from Wagtail 8 on.
    permission_policy: Any
    erased = False

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        try:
            super().setup(request, *args, **kwargs)  # type: ignore[misc]
        except Http404:
            self.erased = True

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.erased:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        # Who may see none is not told which there were.
        if not self.permission_policy.user_has_any_permission(request.user, ["view", "change"]):
            raise PermissionDenied
        messages.warning(request, GONE)
        return redirect(self.index_url_name)


class EraseView(MayBeErasedMixin, DeleteView):
    """Wagtail's own, for two people who erase the same one."""
