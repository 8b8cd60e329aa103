from core.models.base_page import BasePage
from images.models import optional_image


class PicturedPage(BasePage):
    """A page with a hero image, which lists show, too."""

    hero_image = optional_image("main picture")

    select_related: tuple[str, ...] = ("hero_image",)

    class Meta:
        abstract = True
