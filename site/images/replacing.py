"""Replacing the file of an image, which changes it wherever it is used."""

from itertools import islice
from typing import Any

from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.images.views.images import EditView

from images.places import NAMED, display_name, places_with_own_words

OWN_WORDS = " These have words of their own about the old one. Look whether they still fit:"


class ImageEditView(EditView):
    """Says what a new file has changed, and where words about the old one may still stand."""

    def get_success_message(self) -> str:
        if not self._is_replaced:
            return super().get_success_message()
        text = f"“{self.object.title}” has its new file, and visitors see it wherever it is used."
        return f"{text}{OWN_WORDS}" if self._edit_links else text

    def get_success_buttons(self) -> list[Any]:
        links = self._edit_links if self._is_replaced else []
        return [messages.button(url, name) for name, url in links] or super().get_success_buttons()

    @property
    def _is_replaced(self) -> bool:
        return "file" in self.form.changed_data

    @cached_property
    def _edit_links(self) -> list[tuple[str, str]]:
        """Name and URL of the first NAMED places that the user may edit, and of the list of all."""
        find = AdminURLFinder(self.request.user).get_edit_url
        places = ((place, find(place)) for place in places_with_own_words(self.object))
        found = list(
            islice(((display_name(place), url) for place, url in places if url), NAMED + 1)
        )
        if len(found) > NAMED:
            found[NAMED] = (
                "All places",
                reverse("wagtailimages:image_usage", args=[self.object.pk]),
            )
        return found
