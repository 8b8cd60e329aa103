"""What an old link or button says of an enquiry that was erased, and to whom."""

import pytest

from tests.documents import parse, values, words
from tests.factories.enquiries import enquiry
from tests.rendering.enquiries.inbox import address, said
from tests.rendering.enquiries.opened_page import opened

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["edit", "calendar", "delete"])
def test_an_old_link_to_an_erased_one_leads_to_the_inbox_and_says_why(owner, name):
    row = enquiry()
    number = row.pk
    row.delete()
    for asked in (number, 10**20):
        answer = owner.get(address(name, asked))
        assert answer.url == address("list")
        assert "no longer here" in words(parse(owner.get(answer.url)), ".messages")


def test_pressing_a_button_of_an_erased_one_does_too(desk):
    row = enquiry()
    page = opened(desk, row)
    number = row.pk
    row.delete()
    was = values(page, '[name="was"]', "value")[0]
    answer = desk.post(address("edit", number), {"do": "answered", "was": was})
    assert answer.url == address("list")


def test_who_may_see_none_is_not_told_which_there_were(guest):
    there, gone = address("edit", enquiry().pk), address("edit", 987654)
    answers = [guest.get(url, follow=True) for url in (there, gone)]
    assert said(answers[0]) == said(answers[1])
