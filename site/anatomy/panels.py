from typing import Any

from django.forms import Media
from wagtail.admin.panels import Panel

from anatomy.map_regions import HEIGHT, MAP_REGIONS, WIDTH, MapRegion


class MapRegionsPanel(Panel):
    """Shows both figures with numbered regions, beside the fields that choose side and region."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "anatomy/admin/map_regions_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            regions = dict(self.instance.Region.choices)
            sides = [
                (side, label, [(region, regions[region.region]) for region in _of_side(side)])
                for side, label in self.instance.Side.choices
            ]
            return context | {"sides": sides, "width": WIDTH, "height": HEIGHT}

        @property
        def media(self) -> Media:
            return Media(css={"all": ["anatomy/css/map_regions_panel.css"]})


def _of_side(side: str) -> list[MapRegion]:
    return [region for region in MAP_REGIONS if region.side == side]
