"""Where staff find one person: its address and its line in the menu."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail.admin.menu import MenuItem

from privacy.views import find_person, may_find


class FindPersonItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_find(request.user)


def person_urls() -> list[URLPattern]:
    return [path("enquiries/person/", find_person, name="find_person")]


def person_item() -> FindPersonItem:
    return FindPersonItem(
        "Find one person", reverse("find_person"), name="find-person", icon_name="user", order=900
    )
