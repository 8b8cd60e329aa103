"""What an import did, post by post, in words for staff."""

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """What became of a post."""

    NEW = "will be made"  # in a preview
    MADE = "made"
    UNCHANGED = "is here"
    CHANGED = "is here; changed on the old site since"
    FAILED = "not imported"


@dataclass
class PostReport:
    """One post. Lists are sentences or addresses, as the report shows them.

    `words` is the number of words in the source, `words_not_understood` of those in
    `not_understood`; all others are in the article.
    """

    title: str
    state: State
    url: str = ""
    page: int | None = None
    words: int = 0
    words_not_understood: int = 0
    pictures: int = 0
    redirects: list[str] = field(default_factory=list)
    missing_pictures: list[str] = field(default_factory=list)
    without_alt: list[str] = field(default_factory=list)
    old_links: list[str] = field(default_factory=list)
    not_understood: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def filled_lists(self) -> list[tuple[str, list[str]]]:
        """Label and lines of each list that has any."""
        return [
            (label, getattr(self, name)) for name, label in LISTS.items() if getattr(self, name)
        ]

    @property
    def needs_a_look(self) -> bool:
        return bool(self.not_understood or self.missing_pictures or self.state is State.FAILED)

    @property
    def figures(self) -> list[str]:
        """The post in figures, each with its word."""
        if self.state is State.FAILED:
            return []
        words = "1 word" if self.words == 1 else f"{self.words:,} words"
        left = self.words_not_understood
        counted = [
            (len(self.redirects), "old address", "old addresses"),
            (self.pictures, "picture", "pictures"),
            (len(self.missing_pictures), "picture missing", "pictures missing"),
            (len(self.without_alt), "without a description", "without a description"),
            (len(self.old_links), "link to the old site", "links to the old site"),
        ]
        return [
            f"{words}, {left if left else 'none'} not understood",
            *[
                f"{number} {one if number == 1 else more}"
                for number, one, more in counted
                if number
            ],
        ]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "PostReport":
        return cls(**values | {"state": State(values["state"])})


# Heading and name of each list of a report.
LISTS = {
    "not_understood": "Not understood",
    "missing_pictures": "Pictures that are not among the files",
    "without_alt": "Pictures without a description",
    "old_links": "Links to the old site",
    "redirects": "Old addresses that lead to it",
    "replaced": "Said by the site in its own way",
    "notes": "Good to know",
    "outside": "Around the article on its page, left out",
}


@dataclass
class ImportReport:
    """All posts of a source, and what in it was no post."""

    posts: list[PostReport] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    redirects: list[str] = field(default_factory=list)

    def count(self, *states: State) -> int:
        return sum(post.state in states for post in self.posts)

    def total(self, name: str) -> int:
        """The number of entries in one of the lists of all posts."""
        return sum(len(getattr(post, name)) for post in self.posts)

    @property
    def totals(self) -> list[tuple[str, int]]:
        """Label and number of each figure of the summary, in its order."""
        states = [(f"Posts: {state}", self.count(state)) for state in State]
        redirects = self.total("redirects") + len(self.redirects)
        return [
            ("Posts found", len(self.posts)),
            *[pair for pair in states if pair[1]],
            ("Words", sum(post.words for post in self.posts)),
            ("Words not understood", sum(post.words_not_understood for post in self.posts)),
            ("Pictures", sum(post.pictures for post in self.posts)),
            ("Addresses redirected", redirects),
            *[
                (label, self.total(name))
                for name, label in LISTS.items()
                if name not in ("redirects", "notes", "outside")
            ],
        ]
