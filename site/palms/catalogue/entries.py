"""What the catalogue holds: every block of every page's body, and the components that have samples."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from wagtail.blocks import Block
from wagtail.contrib.settings.context_processors import settings as site_settings
from wagtail.fields import StreamField
from wagtail.models import get_page_models

from contact.models import ContactDetails
from core.models import SiteIdentity
from palms.catalogue import samples
from palms.catalogue.states import states

COMPONENTS = "Components"


@dataclass(frozen=True)
class State:
    """One look of an entry, ready to be shown."""

    label: str
    html: str


@dataclass(frozen=True)
class Entry:
    """A block or a component: what it is called, when to use it, what it can look like."""

    kind: str
    name: str
    label: str
    group: str
    description: str
    # The class of what stands around it on a page, for the same width and margins.
    around: str
    show: Callable[[HttpRequest], Iterator[State]]


def all_entries() -> list[Entry]:
    """Blocks by their shelf, then components."""
    found = [block_entry(name, block) for name, block in every_block().items()]
    found.sort(key=lambda entry: (entry.group, entry.label))
    return found + [component_entry(component) for component in samples.COMPONENTS]


def every_block() -> dict[str, Block]:
    """Every block that any page's body offers, by the name it has everywhere."""
    return {
        name: block
        for model in get_page_models()
        for field in model._meta.get_fields()
        if isinstance(field, StreamField)
        for name, block in field.stream_block.child_blocks.items()
    }


def block_entry(name: str, block: Block) -> Entry:
    def show(request: HttpRequest) -> Iterator[State]:
        context = {"request": request, **site_settings(request)}
        for label, value in states(block):
            yield State(label, block.render(value, context=context))

    return Entry(
        "blocks", name, block.label, block.meta.group, block.get_description(), "stream", show
    )


def component_entry(component: samples.Component) -> Entry:
    def show(request: HttpRequest) -> Iterator[State]:
        template = f"components/{component.name}.html"
        for label, inputs in component.states(request).items():
            yield State(label, render_to_string(template, shared(request) | inputs, request))

    return Entry(
        "components",
        component.name,
        component.label,
        COMPONENTS,
        component.description,
        "" if component.wide else "wrap",
        show,
    )


def shared(request: HttpRequest) -> dict[str, Any]:
    """What page templates hand to many of their components."""
    return {
        "identity": SiteIdentity.for_request(request),
        "details": ContactDetails.for_request(request),
    }
