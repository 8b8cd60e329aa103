"""Blocks that show services."""

from typing import Any

from wagtail import blocks

from core.blocks import groups
from core.blocks.cards import CardsBlock
from core.blocks.choosers import CardChooserBlock
from services.areas import first_area, shown_areas
from services.queries import all_services


class ServiceCardsBlock(CardsBlock):
    """Leads from an article or the home page to what can be booked."""

    text = blocks.TextBlock(
        required=False,
        max_length=240,
        rows=2,
        help_text="One or two sentences under the heading, for example “Thirty to ninety "
        "minutes. Pressure as you like it.” Empty: the heading stands alone.",
    )
    services = blocks.ListBlock(
        CardChooserBlock(page_type="services.ServicePage", label="Service"),
        default=[],
        max_num=8,
        help_text="None chosen: all services, in the order of their list.",
    )

    pages_field = "services"
    default_pages = staticmethod(all_services)

    class Meta:
        icon = "tasks"
        label = "Menu of services"
        group = groups.FROM_THE_SITE
        description = (
            "Services one below the other: name, lengths, lowest price, what it feels like."
        )
        template = "services/blocks/service_cards.html"
        preview_value = {"heading": "Four massages", "text": "Time for each.", "services": []}


class PriceListBlock(CardsBlock):
    """Every length and price of the services, taken from their pages."""

    services = blocks.ListBlock(
        CardChooserBlock(page_type="services.ServicePage", label="Service"),
        default=[],
        max_num=12,
        help_text="None chosen: all services. Prices are changed on the services' own pages.",
    )

    pages_field = "services"
    default_pages = staticmethod(all_services)

    class Meta:
        icon = "list-ul"
        label = "Price list"
        group = groups.FROM_THE_SITE
        description = "Lengths and prices, taken from the service pages."
        template = "services/blocks/price_list.html"
        preview_value = {"heading": "Prices", "services": []}


class SessionBlock(blocks.StructBlock):
    """Shows what happens in a session, taken from a service that visitors may see."""

    heading = blocks.CharBlock(
        required=False,
        max_length=120,
        help_text="For example “One line, sixty minutes”. Empty: “The hour, step by step”.",
    )
    text = blocks.TextBlock(
        required=False, max_length=240, rows=2, help_text="One or two sentences beside the heading."
    )
    service = CardChooserBlock(
        page_type="services.ServicePage",
        required=False,
        help_text="Whose steps are shown. None chosen: the first of the list. Steps are changed "
        "on the service's own page.",
    )

    class Meta:
        icon = "time"
        label = "The hour, step by step"
        group = groups.FROM_THE_SITE
        description = "What happens in a session and how long each part takes, from a service."
        template = "services/blocks/session.html"
        preview_value = {"heading": "One line, sixty minutes", "text": "Start to finish."}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        chosen = value.get("service")
        if chosen is None:
            context["service"] = next(iter(all_services()), None)
        else:
            context["service"] = chosen if getattr(chosen, "shown_to_visitors", False) else None
        return context


class BodyMapBlock(blocks.StructBlock):
    """Leads from the place that aches to the services and articles about it."""

    heading = blocks.CharBlock(required=False, max_length=120)
    text = blocks.TextBlock(required=False, max_length=300, rows=2)

    class Meta:
        icon = "user"
        label = "Body map"
        group = groups.FROM_THE_SITE
        description = (
            "The figure and the body areas: which massage, its price, and when to see a doctor."
        )
        template = "services/blocks/body_map.html"
        preview_value = {"heading": "Where’s it sore?", "text": "Tap the spot."}

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context=parent_context)
        context["areas"] = areas = shown_areas()
        context["first"] = first_area(areas)
        return context
