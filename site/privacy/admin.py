"""The admin URL and the menu item of "Find one person"."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail.admin.menu import MenuItem

from privacy.views import can_find_person, find_person


class FindPersonItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_find_person(request.user)


def person_urls() -> list[URLPattern]:
    return [path("enquiries/person/", find_person, name="find_person")]


def person_item() -> FindPersonItem:
    return FindPersonItem(
        "Find one person", reverse("find_person"), name="find-person", icon_name="user", order=900
    )
