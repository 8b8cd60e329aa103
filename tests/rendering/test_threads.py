"""Web processes answer several requests at a time: no thread may see the words of another."""

import json
import re
import sys
import threading
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.forms import Widget
from django.forms.models import ModelChoiceIterator
from django.template import TemplateDoesNotExist
from django.test import RequestFactory
from django.utils.datastructures import MultiValueDict
from wagtail.admin.panels import get_edit_handler
from wagtail.admin.rich_text import DraftailRichTextArea
from wagtail.admin.telepath import JSContext
from wagtail.admin.widgets import BaseChooser
from wagtail.blocks import Block, StreamBlock
from wagtail.blocks.base import BlockWidget
from wagtail.contrib.settings.registry import registry
from wagtail.fields import StreamField
from wagtail.models import get_page_models
from wagtail.rich_text import RichText
from wagtail.snippets.models import get_snippet_models

from home.models import HomePage
from tests.factories import blocks
from tests.processes import run_code

THREADS, ROUNDS = 8, 12
BODY = HomePage._meta.get_field("body").stream_block
# The names of blocks that have none yet.
GIVEN_AT_RANDOM = re.compile(r"""\\*["']key\\*["']: \\*["']\w+\\*["']|[0-9a-f]{8}-[0-9a-f-]{27}""")
PARAGRAPHS = (
    '<p data-block-key="a1">{0} is <b>{0}</b>, <i>{0}</i> &amp; {0}</p>'
    '<ul><li data-block-key="a2">{0}</li><li data-block-key="a3"><b>{0}</b></li></ul>'
    '<p data-block-key="a4"><a href="https://example.org/{0}">{0}</a> <a href="mailto:{0}@example.org">{0}</a></p>'
) * 3  # fmt: skip


@pytest.fixture(autouse=True)
def _often() -> Iterator[None]:
    """Let the threads take turns as often as Python can."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def assert_same_in_threads(work: Callable[[str], Any]) -> None:
    """Threads that run `work` at the same time, each with its own word, get what each gets alone."""
    names = [f"Thread{number}word" for number in range(THREADS)]
    alone = {name: work(name) for name in names}
    assert len({str(value) for value in alone.values()}) == THREADS, "the work shows no word"
    start, problems = threading.Barrier(THREADS), []

    def run(name: str) -> None:
        start.wait()
        for _ in range(ROUNDS):
            try:
                found = work(name)
            except Exception as error:
                problems.append(repr(error))
            else:
                if found != alone[name]:
                    problems.append(f"{name}: {found}")

    threads = [threading.Thread(target=run, args=[name]) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []


def fields_of(block: Block) -> Iterator[Block]:
    if hasattr(block, "field"):
        yield block
    inner = getattr(block, "child_blocks", {}).values()
    for child in [*inner, *filter(None, [getattr(block, "child_block", None)])]:
        yield from fields_of(child)


def streams() -> list[StreamBlock]:
    return [
        field.stream_block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
    ]


def widgets() -> dict[str, Widget]:
    """One of each kind: those of the blocks live as long as the process, shared by all threads."""
    shared = [field.field.widget for stream in streams() for field in fields_of(stream)]
    for model in [*get_page_models(), *get_snippet_models(), *registry]:
        form = get_edit_handler(model).get_form_class()
        shared += [field.widget for field in form.base_fields.values()]
    return {
        f"{type(widget).__module__}.{type(widget).__name__} {getattr(widget, 'features', '')}": widget
        for widget in shared
        # The whole body is tried below, and what a chooser shows comes from the database.
        if not isinstance(widget, BaseChooser | BlockWidget)
        and not isinstance(getattr(widget, "choices", None), ModelChoiceIterator)
    }


WIDGETS = widgets()
RICH = {name: w for name, w in WIDGETS.items() if isinstance(w, DraftailRichTextArea)}


def test_there_is_rich_text_of_every_kind_to_try() -> None:
    assert len(RICH) >= len(settings.RICH_TEXT_FEATURES)


@pytest.mark.parametrize("name", sorted(RICH))
def test_rich_text_opens_and_is_saved_with_its_own_words(name: str) -> None:
    widget = RICH[name]

    def work(word: str) -> tuple[str, str | None]:
        opened = json.loads(widget.format_value(PARAGRAPHS.format(word)))
        return str(opened), widget.value_from_datadict({"x": json.dumps(opened)}, {}, "x")

    assert_same_in_threads(work)


@pytest.mark.parametrize("name", sorted(WIDGETS.keys() - RICH.keys()))
def test_a_widget_shows_and_takes_its_own_value(name: str) -> None:
    widget = WIDGETS[name]

    def work(word: str) -> tuple[str, str, str]:
        html = widget.render(word, word, attrs={"id": word})
        taken = widget.value_from_datadict({word: word}, MultiValueDict(), word)
        return html, str(taken), str(JSContext().pack(widget))

    assert_same_in_threads(work)


def without_records() -> dict[str, Any]:
    """Raw values of the blocks that show their own words, not what they read in the database."""
    none = SimpleNamespace(pk=None)
    values = dict(blocks.full(image=none, claim=none, area=none, service=none, article=none))
    values["wow_fact"]["fact"] = "A fact"
    found, request = {}, RequestFactory().get("/")
    for name, value in blocks.supported(HomePage, values.items()):
        block = BODY.child_blocks[name]
        try:
            shown = block.render(block.to_python(with_word("Word", value)), {"request": request})
        except (RuntimeError, TemplateDoesNotExist):  # pytest-django allows no query here
            continue
        if "Word" in shown:
            found[name] = value
    return found


def with_word(word: str, value: Any) -> Any:
    """The word before every text; what is chosen from a list has no capital letter."""
    if isinstance(value, dict):
        return {key: with_word(word, part) for key, part in value.items()}
    if isinstance(value, list):
        return [with_word(word, part) for part in value]
    if isinstance(value, str) and value.startswith("<p>"):
        return value.replace("<p>", f'<p data-block-key="a1">{word} ')
    return f"{word} {value}" if isinstance(value, str) and value != value.lower() else value


WITHOUT_RECORDS = without_records()


def test_most_blocks_are_tried() -> None:
    assert len(WITHOUT_RECORDS) > len(BODY.child_blocks) / 2


@pytest.mark.parametrize("name", WITHOUT_RECORDS)
def test_a_block_is_edited_shown_and_searched_with_its_own_words(name: str) -> None:
    block, request = BODY.child_blocks[name], RequestFactory().get("/")

    def work(word: str) -> tuple[str, ...]:
        value = block.to_python(with_word(word, WITHOUT_RECORDS[name]))
        searched = block.get_searchable_content(value)
        shown = block.render(value, {"request": request})
        return shown, str(searched), GIVEN_AT_RANDOM.sub("", str(block.get_prep_value(value)))

    assert_same_in_threads(work)


def test_the_whole_body_is_edited_with_its_own_words() -> None:
    def work(word: str) -> str:
        raw = [
            {"type": kind, "id": str(number), "value": with_word(word, value)}
            for number, (kind, value) in enumerate(WITHOUT_RECORDS.items())
        ]
        state = json.dumps(BODY.get_form_state(BODY.to_python(raw)), default=str)
        return GIVEN_AT_RANDOM.sub("", state)

    assert_same_in_threads(work)


def test_links_and_embeds_in_rich_text_are_written_out_each_for_itself() -> None:
    assert_same_in_threads(lambda word: str(RichText(PARAGRAPHS.format(word))))


def test_kinds_of_link_are_known_before_the_first_request() -> None:
    """Wagtail gathers them when first asked, its own first. A thread that came in the middle would
    keep Wagtail's link to a page instead of ours, until the process ends."""
    code = (
        "import django; django.setup();"
        "from wagtail.rich_text import features, get_rewriter;"
        "print(features.has_scanned_for_features, get_rewriter.cache_info().currsize)"
    )
    said = run_code(code, DJANGO_SETTINGS_MODULE="palms.settings.testing")
    assert said.stdout.split() == ["True", "1"], said.stderr
