"""The article index page, articles, their topics, and readers' questions."""

from articles.models.article import ArticlePage, RelatedArticle
from articles.models.index import ArticleIndexPage
from articles.models.question import ReaderQuestion
from articles.models.topic import Topic

__all__ = ["ArticleIndexPage", "ArticlePage", "ReaderQuestion", "RelatedArticle", "Topic"]
