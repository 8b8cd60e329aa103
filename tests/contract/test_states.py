"""Every block and component renders in all its states, on an empty and on a full site."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.blocks import ListBlock

from tests.documents import parse, values, words
from tests.factories.blocks import every_block
from tests.factories.site import small_site
from tests.states.blocks import LONG_WORD, MANY, parts
from tests.states.urls import SHOWN, state_url

BLOCKS = every_block()
OF_PYTHON = (">None<", "[]", "object at", "StructValue", "OrderedDict", 'href="None"')
HARMLESS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA")

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.states.urls")]


def test_everything_renders_on_an_empty_site_without_writes(client: Client) -> None:
    client.get(state_url("blocks", "quote"))  # the first answer makes the records of the settings
    for path in SHOWN:
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(path)
        assert answer.status_code == 200, path
        assert values(parse(answer), "[data-state]", "data-state"), path
        assert not [one for one in asked if not one["sql"].startswith(HARMLESS)], path


def test_states_are_derived_from_the_block_definition(client: Client) -> None:
    small_site()
    for name, block in BLOCKS.items():
        page = parse(client.get(state_url("blocks", name)))
        labels = values(page, "[data-state]", "data-state")
        assert labels[0] == "Ordinary", name
        assert len(labels) == len(set(labels)), name
        lists = [part for part in parts(block) if isinstance(part, ListBlock)]
        assert (f"{MANY} of each list" in labels) == bool(lists or name == "table"), name
        # The longest texts are truncated to max_length.
        if "Long words" in labels:
            assert LONG_WORD[:40] in words(page, '[data-state="Long words"]'), name
        if name == "safety_note":
            assert {"Urgency: Take care", "Urgency: Emergency"} <= set(labels)


def test_no_state_shows_a_python_repr(client: Client) -> None:
    small_site()
    for path in SHOWN:
        text = client.get(path).content.decode()
        assert not [found for found in OF_PYTHON if found in text], path
