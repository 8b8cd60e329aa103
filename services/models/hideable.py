from typing import Any

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from core.models import PicturedPage
from core.validators import validate_sensible_moment


class HideablePage(PicturedPage):
    """A published page that visitors do not see until a day, on which it is back.

    Lists leave it out by the hook `hidden_pages`; its own URL is not found.
    """

    hidden_until = models.DateField(
        "hide until",
        null=True,
        blank=True,
        validators=[validate_sensible_moment],
        help_text="Visitors see the massage again on this day. Empty: they see it.",
    )

    class Meta(PicturedPage.Meta):
        abstract = True

    @property
    def is_hidden(self) -> bool:
        """Whether visitors do not see the page today."""
        return self.hidden_until is not None and self.hidden_until > timezone.localdate()

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.is_hidden:
            raise Http404("The page is hidden until a day")
        return super().serve(request, *args, **kwargs)
