from core.models.base_page import BasePage
from images.models import optional_image


class PicturedPage(BasePage):
    """A page with a large picture at the top, which stands for it in lists, too."""

    hero_image = optional_image("main picture")

    shown_with: tuple[str, ...] = ("hero_image",)

    class Meta:
        abstract = True
