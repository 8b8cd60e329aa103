"""A post of another blog, as every kind of source describes it."""

from dataclasses import dataclass, field
from datetime import date

from importing.sources import Source


@dataclass
class Post:
    """`key` stays the same in later exports of the same post: its address, or the file's name.

    `source` is None for a post that cannot be read; `problem` says why. `url` is its address on the
    old site, `old_paths` are further ones, such as "/?p=12". `published` and `updated` are local
    dates. `slugs` are those of categories and tags in the addresses of their lists, by name.
    `picture` is the address or file name of the main picture. `folder` is the path of the file
    within the source, for pictures with relative addresses.
    """

    key: str
    platform: str = ""
    title: str = ""
    source: Source | None = None
    problem: str = ""
    url: str = ""
    old_paths: list[str] = field(default_factory=list)
    slug: str = ""
    standfirst: str = ""
    published: date | None = None
    updated: date | None = None
    author: str = ""
    categories: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    slugs: dict[str, str] = field(default_factory=dict)
    picture: str = ""
    picture_alt: str = ""
    folder: str = ""
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Attachment:
    """A picture of a WordPress library: its address and alt text."""

    url: str
    alt: str = ""
    caption: str = ""


@dataclass
class Collection:
    """Everything found in a source.

    `attachments` by number. `skipped` says what is no post, in sentences for staff.
    """

    posts: list[Post] = field(default_factory=list)
    attachments: dict[str, Attachment] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)

    def add(self, other: "Collection") -> None:
        self.posts += other.posts
        self.attachments |= other.attachments
        self.skipped += other.skipped
