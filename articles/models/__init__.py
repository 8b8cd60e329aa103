"""The list of articles, the articles and their topics, and what readers ask under them."""

from articles.models.article import ArticlePage, RelatedArticle
from articles.models.index import ArticleIndexPage
from articles.models.question import ReaderQuestion
from articles.models.topic import Topic

__all__ = ["ArticleIndexPage", "ArticlePage", "ReaderQuestion", "RelatedArticle", "Topic"]
