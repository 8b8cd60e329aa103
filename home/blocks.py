from core.blocks import DataTableBlock, PriceListBlock, QuestionsBlock, ServiceCardsBlock
from services.blocks import ServiceStreamBlock, SessionBlock


class PageStreamBlock(ServiceStreamBlock):
    """What the home page and standard pages may be made of: every block there is."""

    questions = QuestionsBlock()
    table = DataTableBlock()
    service_cards = ServiceCardsBlock()
    session = SessionBlock()
    price_list = PriceListBlock()
