from core.blocks import DataTableBlock, PriceListBlock, QuestionsBlock, ServiceCardsBlock
from services.blocks import ServiceStreamBlock


class PageStreamBlock(ServiceStreamBlock):
    """What the home page and standard pages may be made of: every block there is."""

    questions = QuestionsBlock()
    table = DataTableBlock()
    service_cards = ServiceCardsBlock()
    price_list = PriceListBlock()
