"""The catalogue shows every block of every body in all its states, to those who write pages."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import connection
from django.http import HttpResponse
from django.test import Client, TestCase, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.blocks import ListBlock

from palms.catalogue.entries import all_entries, every_block
from palms.catalogue.states import LONG_WORD, MANY, parts
from tests.contract.test_blocks import choosable
from tests.documents import parse, values, words
from tests.factories import people
from tests.factories.site import small_site

ENTRIES = [(entry.kind, entry.name) for entry in all_entries()]
BLOCKS = every_block()
OF_PYTHON = (">None<", "[]", "object at", "StructValue", "OrderedDict", 'href="None"')
HARMLESS = ("SELECT", "SAVEPOINT", "RELEASE", "PRAGMA")


def desk(account: AbstractUser | None) -> Client:
    client = Client()
    if account:
        client.force_login(account)
    return client


def states(client: Client, kind: str, name: str) -> HttpResponse:
    return client.get(reverse("catalogue_states", args=[kind, name]))


class OnAnEmptySite(TestCase):
    @override_settings(
        STORAGES=settings.STORAGES
        | {
            "staticfiles": {
                "BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"
            }
        }
    )
    def test_its_stylesheets_need_no_file_by_name(self) -> None:
        """In production a name that was not collected is an error."""
        editor = desk(people.editor())
        for scheme in ("light", "dark"):
            answer = editor.get(reverse(f"catalogue_{scheme}"))
            assert f"color-scheme:{scheme}" in answer.content.decode().replace(" ", "")

    def test_every_block_that_can_be_chosen_is_there_with_its_sentence(self) -> None:
        assert set(BLOCKS) == set(choosable())
        page = parse(desk(people.editor()).get(reverse("catalogue")))
        links = values(page, ".catalogue__name", "href")
        assert links == [reverse("catalogue_entry", args=entry) for entry in ENTRIES]
        for block in BLOCKS.values():
            assert block.get_description() in words(page)

    def test_every_entry_shows_and_writes_nothing(self) -> None:
        editor = desk(people.editor())
        states(editor, "blocks", "quote")  # the first answer makes the records of the settings
        for entry in ENTRIES:
            with self.subTest(entry), CaptureQueriesContext(connection) as asked:
                answer = states(editor, *entry)
                assert answer.status_code == 200
                assert len(values(parse(answer), "[data-state]", "data-state"))
            assert not [one for one in asked if not one["sql"].startswith(HARMLESS)]

    def test_only_those_who_write_pages_see_it(self) -> None:
        addresses = [reverse("catalogue"), reverse("catalogue_states", args=["blocks", "quote"])]
        nobody, editor, owner = desk(None), desk(people.editor()), desk(people.owner())
        for address in addresses:
            assert nobody.get(address)["Location"].startswith(reverse("wagtailadmin_login"))
            assert editor.get(address).status_code == 200
            assert owner.get(address).status_code == 200
        home = editor.get(reverse("wagtailadmin_home")).content.decode()
        assert reverse("catalogue") in home

    def test_frames_are_for_our_own_pages_and_not_for_search_engines(self) -> None:
        answer = states(desk(people.editor()), "blocks", "quote")
        assert answer["X-Frame-Options"] == "SAMEORIGIN"
        assert answer["X-Robots-Tag"] == "noindex"

    def test_a_wrong_name_is_not_found_and_a_wrong_width_does_no_harm(self) -> None:
        editor = desk(people.editor())
        nowhere = reverse("catalogue_entry", args=["blocks", "no-such"])
        assert editor.get(nowhere).status_code == 404
        address = reverse("catalogue_entry", args=["blocks", "quote"])
        for width, used in (("768", "768"), ("12", "390"), ("x", "390")):
            frames = values(parse(editor.get(address, {"width": width})), "iframe", "class")
            assert len(frames) == 2
            assert all(frame.endswith(f"--{used}") for frame in frames)


class OnAFullSite(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        small_site()
        cls.editor = people.editor()

    def test_states_follow_from_what_a_block_is_made_of(self) -> None:
        editor = desk(self.editor)
        for name, block in BLOCKS.items():
            with self.subTest(name):
                page = parse(states(editor, "blocks", name))
                labels = values(page, "[data-state]", "data-state")
                assert labels[0] == "Ordinary"
                assert len(labels) == len(set(labels))
                lists = [part for part in parts(block) if isinstance(part, ListBlock)]
                assert (f"{MANY} of each list" in labels) == bool(lists or name == "table")
                # The longest texts are cut to what an editor may type.
                if "Long words" in labels:
                    assert LONG_WORD[:40] in words(page, '[data-state="Long words"]')

    def test_no_state_shows_what_only_python_reads(self) -> None:
        editor = desk(self.editor)
        for entry in ENTRIES:
            with self.subTest(entry):
                answer = states(editor, *entry)
                assert answer.status_code == 200
                for text in OF_PYTHON:
                    assert text not in answer.content.decode()

    def test_grades_and_urgencies_have_a_state_each(self) -> None:
        page = parse(states(desk(self.editor), "blocks", "safety_note"))
        labels = values(page, "[data-state]", "data-state")
        assert {"Urgency: Take care", "Urgency: Emergency"} <= set(labels)
