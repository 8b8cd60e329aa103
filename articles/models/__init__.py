"""The list of articles, the articles and their topics."""

from articles.models.article import ArticlePage, RelatedArticle
from articles.models.index import ArticleIndexPage
from articles.models.topic import Topic

__all__ = ["ArticleIndexPage", "ArticlePage", "RelatedArticle", "Topic"]
