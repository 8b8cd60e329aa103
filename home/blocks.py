from articles.blocks import ArticleTeasersBlock
from core.blocks.lists import QuestionsBlock
from core.blocks.tables import DataTableBlock
from services.blocks import BodyMapBlock, PriceListBlock, ServiceCardsBlock, SessionBlock
from services.streams import PlainStreamBlock


class PageStreamBlock(PlainStreamBlock):
    """The body of the home page, standard pages and the contact page: every block there is."""

    article_teasers = ArticleTeasersBlock()
    body_map = BodyMapBlock()
    questions = QuestionsBlock()
    table = DataTableBlock()
    service_cards = ServiceCardsBlock()
    session = SessionBlock()
    price_list = PriceListBlock()
