"""Where an image is used, in words for staff."""

from collections.abc import Iterator
from itertools import islice

from django.db.models import Model
from wagtail.models import Page, ReferenceIndex

from images.models import SiteImage

# More would make the sentence hard to read; the link "Used … times" leads to all.
NAMED = 5


def places_in_words(image: SiteImage) -> str:
    """A sentence that names where the image is used and what a new file does there."""
    usage = image.get_usage()
    number = len(usage)
    if not number:
        return "It is not used anywhere yet."
    # Each place is a query.
    named = ", ".join(display_name(place) for place, _ in islice(usage, NAMED))
    if number > NAMED:
        named = f"{named} and {number - NAMED} more"
    places = "1 place" if number == 1 else f"{number} places"
    return f"Used in {places}: {named}. A new file replaces the picture there at once."


def places_with_own_words(image: SiteImage) -> Iterator[Model]:
    """The places that have words of their own about the picture."""
    for place, references in image.get_usage():
        if any(_has_own_words(place, reference) for reference in references):
            yield place


def display_name(place: Model) -> str:
    return place.get_admin_display_title() if isinstance(place, Page) else str(place)


def _has_own_words(place: Model, reference: ReferenceIndex) -> bool:
    """Whether a field beside the picture is filled in; a block always has its own words."""
    path = reference.content_path
    if "." in path:
        return True
    record = place.specific if isinstance(place, Page) else place
    return bool(getattr(record, f"{path.removesuffix('_image')}_alt", ""))
