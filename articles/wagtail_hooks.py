from wagtail import hooks
from wagtail.snippets.models import register_snippet

from articles.blocks import ArticleTeasersBlock
from articles.extra_paths import extra_paths
from articles.queries import articles_about
from articles.questions.actions import set_action_menu_items
from articles.questions.admin import ReaderQuestionViewSet
from articles.questions.privacy import QUESTIONS

register_snippet(ReaderQuestionViewSet)
hooks.register("articles_about", articles_about)
hooks.register("service_blocks", lambda: [("article_teasers", ArticleTeasersBlock())])
hooks.register("construct_snippet_action_menu", set_action_menu_items)
hooks.register("personal_data", lambda: QUESTIONS)
hooks.register("extra_paths", extra_paths)
