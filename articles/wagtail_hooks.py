from wagtail import hooks
from wagtail.snippets.models import register_snippet

from articles.blocks import ArticleTeasersBlock
from articles.listed import articles_about
from articles.questions.actions import offer_actions
from articles.questions.admin import ReaderQuestionViewSet
from articles.questions.privacy import QUESTIONS
from articles.taken_down import paths_beside_the_tree

register_snippet(ReaderQuestionViewSet)
hooks.register("articles_about", articles_about)
hooks.register("service_blocks", lambda: [("article_teasers", ArticleTeasersBlock())])
hooks.register("construct_snippet_action_menu", offer_actions)
hooks.register("personal_data", lambda: QUESTIONS)
hooks.register("paths_beside_the_tree", paths_beside_the_tree)
