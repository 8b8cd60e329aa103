from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel

from anatomy.places import HEIGHT, PLACES, WIDTH, Place


class PlacesPanel(Panel):
    """Shows the owner where every region lies on the drawing, beside the fields that choose it."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "anatomy/places_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            regions = dict(self.instance.Region.choices)
            sides = [
                (side, label, [(place, regions[place.region]) for place in _of_side(side)])
                for side, label in self.instance.Side.choices
            ]
            return context | {"sides": sides, "width": WIDTH, "height": HEIGHT}

        @property
        def media(self) -> Media:
            return Media(css={"all": ["css/places_panel.css"]})


def _of_side(side: str) -> list[Place]:
    return [place for place in PLACES if place.side == side]
