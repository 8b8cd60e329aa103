"""The buttons under a question in the admin: answered and shown with one tap."""

from typing import Any

from django.http import HttpRequest
from wagtail.snippets.action_menu import ActionMenuItem, SaveMenuItem

from articles.models import ReaderQuestion


class Show(ActionMenuItem):
    name = "action-show"
    label = "Show under the article"
    icon_name = "view"


class KeepShowing(Show):
    label = "Nothing wrong: keep showing it"


class Hide(ActionMenuItem):
    name = "action-hide"
    label = "Hide"
    icon_name = "no-view"


def offer_actions(menu_items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """The likeliest next step first: it is the button itself, the others are behind its arrow."""
    if context["model"] is not ReaderQuestion:
        return
    question = context["instance"]
    if question.status == ReaderQuestion.Status.HELD:
        menu_items[:] = [Show(), SaveMenuItem(), Hide()]
    elif question.status == ReaderQuestion.Status.HIDDEN:
        menu_items[:] = [SaveMenuItem(), Show()]
    elif question.reports:
        menu_items[:] = [Hide(), KeepShowing()]
    else:
        menu_items[:] = [SaveMenuItem(), Hide()]
