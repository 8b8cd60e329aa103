"""Links and actions of an enquiry that was erased."""

import pytest

from tests.documents import parse, values, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import inbox_url, message_text
from tests.rendering.enquiries.opened_page import open_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["edit", "calendar", "delete"])
def test_a_link_to_an_erased_enquiry_redirects_to_the_inbox(owner, name):
    row = enquiry()
    number = row.pk
    row.delete()
    for asked in (number, 10**20):
        answer = owner.get(inbox_url(name, asked))
        assert answer.url == inbox_url("list")
        assert "no longer here" in words(parse(owner.get(answer.url)), ".messages")


def test_an_action_on_an_erased_enquiry_redirects_to_the_inbox(editor):
    row = enquiry()
    page = open_page(editor, row)
    number = row.pk
    row.delete()
    was = values(page, '[name="was"]', "value")[0]
    answer = editor.post(inbox_url("edit", number), {"do": "answered", "was": was})
    assert answer.url == inbox_url("list")


def test_without_permission_an_erased_enquiry_is_not_revealed(staff_without_permission):
    there, gone = inbox_url("edit", enquiry().pk), inbox_url("edit", 987654)
    answers = [staff_without_permission.get(url, follow=True) for url in (there, gone)]
    assert message_text(answers[0]) == message_text(answers[1])
