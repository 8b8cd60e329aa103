"""Lower packages do without what higher ones have not registered."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail import hooks

from contact import channels, privacy_notice
from evidence import grading
from services.streams import PlainStreamBlock, ServiceStreamBlock


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        (channels.contact_page, None),
        (privacy_notice._find_privacy_page, None),
        (grading._find_grading_page, ""),
    ],
)
def test_answer_is_empty(
    ask: Callable[[], Any], answer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [])
    assert ask() == answer


def test_a_service_still_has_its_own_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "article_teasers" in ServiceStreamBlock().child_blocks
    monkeypatch.setattr(hooks, "get_hooks", lambda name: [])
    own = set(ServiceStreamBlock().child_blocks)
    assert own == set(PlainStreamBlock().child_blocks) | {"body_map"}
