"""The actions of a question's edit view: one button saves the answer and shows or hides it."""

from typing import Any

from django.http import HttpRequest
from wagtail.snippets.action_menu import ActionMenuItem, SaveMenuItem

from articles.models import ReaderQuestion


class ShowMenuItem(ActionMenuItem):
    name = "action-show"
    label = "Show under the article"
    icon_name = "view"


class KeepShowingMenuItem(ShowMenuItem):
    label = "Nothing wrong: keep showing it"


class HideMenuItem(ActionMenuItem):
    name = "action-hide"
    label = "Hide"
    icon_name = "no-view"


def set_action_menu_items(
    menu_items: list[Any], request: HttpRequest, context: dict[str, Any]
) -> None:
    """The most likely action first: the first is the button, the others are in its dropdown."""
    if context["model"] is not ReaderQuestion:
        return
    question = context["instance"]
    if question.status == ReaderQuestion.Status.HELD:
        menu_items[:] = [ShowMenuItem(), SaveMenuItem(), HideMenuItem()]
    elif question.status == ReaderQuestion.Status.HIDDEN:
        menu_items[:] = [SaveMenuItem(), ShowMenuItem()]
    elif question.reports:
        menu_items[:] = [HideMenuItem(), KeepShowingMenuItem()]
    else:
        menu_items[:] = [SaveMenuItem(), HideMenuItem()]
