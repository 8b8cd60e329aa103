"""The page editor: its main button, and the message that says whether visitors see the page."""

from datetime import datetime, timedelta

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, streamfield

from tests.documents import parse, words
from tests.factories import pages, people

pytestmark = pytest.mark.django_db
BUTTONS = "#page-edit-form footer button[type=submit], #page-edit-form footer a.button"
MOMENT = datetime(2036, 12, 5, 9, tzinfo=timezone.get_default_timezone())
SHOWN = "Friday 5 December 2036, 09:00 (South African time)"


@pytest.fixture
def page(client):
    client.force_login(people.owner())
    page = pages.standard()
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def buttons(client, url: str) -> list[str]:
    """The labels of the buttons at the foot, the main button first."""
    return [words(button) for button in parse(client.get(url)).query(BUTTONS)]


def send(client, page, *, publish=False, **typed) -> str:
    """Save the form; the text of the messages on the next page."""
    data = querydict_from_html(
        client.get(edit_url(page)).content.decode(), form_id="page-edit-form"
    )
    data.update(nested_form_data({"body": streamfield([])}))
    data.update(typed)
    if publish:
        data["action-publish"] = "action-publish"
    answer = client.post(edit_url(page), data, follow=True)
    page.refresh_from_db()
    return " ".join(words(message) for message in parse(answer).query(".messages li"))


def test_a_live_page_is_published_with_the_main_button(client, page):
    assert buttons(client, edit_url(page)) == ["Publish changes", "Save draft", "Unpublish"]


def test_a_page_that_was_never_published_is_saved_with_it(client, page):
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", page.get_parent().pk])
    assert buttons(client, add) == ["Save draft", "Publish"]
    draft = pages.standard(live=False)
    assert buttons(client, edit_url(draft)) == ["Save draft", "Publish"]


def test_a_page_with_a_date_to_go_live_is_scheduled_with_it(client, page):
    draft = pages.standard(live=False, go_live_at=MOMENT)
    assert buttons(client, edit_url(draft)) == ["Schedule to publish", "Save draft"]


def test_an_earlier_version_is_published_with_it(client, page):
    old = page.latest_revision
    page.save_revision().publish()
    url = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk])
    assert buttons(client, url)[0] == "Publish this version"


def test_an_essential_page_has_no_unpublish(client, page):
    home = page.get_parent().specific
    assert buttons(client, edit_url(home)) == ["Publish changes", "Save draft"]


def test_without_the_permission_to_publish_drafts_are_saved(client, page):
    author = people.editor()
    group = Group.objects.create(name="Authors")
    for name in ("add_page", "change_page"):
        GroupPagePermission.objects.create(
            group=group, page=page.get_parent(), permission=_permission(name)
        )
    access = Group.objects.get(name="Editor").permissions.get(codename="access_admin")
    group.permissions.add(access)
    author.groups.set([group])
    client.force_login(author)
    assert buttons(client, edit_url(page)) == ["Save draft"]
    # Nor does a forged request publish, or claim that it did.
    assert "is saved as a draft" in send(client, page, publish=True, title="Forged")
    assert page.title != "Forged"


def _permission(name):
    from django.contrib.auth.models import Permission

    return Permission.objects.get(content_type__app_label="wagtailcore", codename=name)


def test_enter_in_a_text_field_does_not_publish(client, page):
    """The form's first submit button is what Enter presses; this one is disabled."""
    for url in (edit_url(page), reverse("wagtailadmin_pages:add", args=_new(page))):
        [first, *_] = parse(client.get(url)).query(
            "[type=submit][form=page-edit-form], #page-edit-form [type=submit]"
        )
        assert first.attrs["form"] == "page-edit-form"
        assert "disabled" in first.attrs


def _new(page):
    return ["home", "standardpage", page.get_parent().pk]


def test_a_draft_of_a_live_page(client, page):
    page.last_published_at = MOMENT - timedelta(days=9000)
    page.save()
    text = send(client, page, title="Changed")
    day = timezone.localtime(page.last_published_at).strftime("%-d %B %Y, %H:%M")
    assert f"“Changed” is saved as a draft. Visitors still see the version of {day}." in text
    assert "has been updated" not in text


def test_a_draft_of_a_page_published_today(client, page):
    assert "Visitors still see the version of today, " in send(client, page)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, "Visitors do not see it yet."),
        ({"expired": True}, "Visitors do not see it: its time has ended."),
        ({"first_published_at": MOMENT}, "Visitors do not see it: the page was taken down."),
    ],
)
def test_a_draft_of_a_page_that_is_not_live(client, page, state, expected):
    draft = pages.standard(live=False, **state)
    assert expected in send(client, draft)


def test_publishing(client, page):
    text = send(client, page, publish=True, title="Changed")
    assert "“Changed” is published. Visitors see it now." in text
    assert "See it on the site" in text
    assert "has been published" not in text


def test_publishing_with_an_end(client, page):
    text = send(client, page, publish=True, expire_at="2036-12-05 09:00")
    assert f"Visitors see it now, until {SHOWN}." in text


def test_publishing_a_page_that_is_not_public(client, page):
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    assert "Those who may see this page see it now." in send(client, page, publish=True)


def test_scheduling(client, page):
    text = send(client, page, go_live_at="2036-12-05 09:00")
    assert f"To show it from {SHOWN}, press “Schedule to publish”." in text
    text = send(client, page, publish=True)
    assert f"is scheduled. Visitors see this from {SHOWN}. Until then they see the version" in text


def test_scheduling_a_page_that_was_never_published(client, page):
    draft = pages.standard(live=False)
    text = send(client, draft, publish=True, go_live_at="2036-12-05 09:00")
    assert f"Visitors see this from {SHOWN}. Until then they do not see it." in text


def test_a_new_page(client, page):
    add = reverse("wagtailadmin_pages:add", args=_new(page))
    data = querydict_from_html(client.get(add).content.decode(), form_id="page-edit-form")
    data.update(nested_form_data({"title": "Brand new", "slug": "new", "body": streamfield([])}))
    text = words(parse(client.post(add, data, follow=True)))
    assert "“Brand new” is saved as a draft. Visitors do not see it yet." in text


def test_taking_a_page_down(client, page):
    url = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    assert "Visitors no longer see this page." in words(parse(client.post(url, follow=True)))


def test_autosave_leaves_no_message(client, page):
    data = querydict_from_html(
        client.get(edit_url(page)).content.decode(), form_id="page-edit-form"
    )
    data.update(nested_form_data({"body": streamfield([])}))
    answer = client.post(edit_url(page), data, headers={"accept": "application/json"})
    assert answer.json()["success"]
    assert "saved as a draft" not in words(parse(client.get(reverse("wagtailadmin_home"))))


def test_the_time_zone_of_the_spa_has_a_name():
    from core.editor.moments import ZONES

    assert settings.TIME_ZONE in ZONES
