"""The page that an unknown URL most probably meant."""

from django.db.models import Case, IntegerField, Q, Value, When
from wagtail.models import Page

from core.visibility import visible
from search.views import searched_types
from search.words import query_words, stem

MAX_WORDS = 8
MIN_LETTERS = 3


def nearest_page(path: str) -> Page | None:
    """The public page with the most words of the path's last part in its slug or title.

    None if it has less than half of them. `path` is decoded; /articles/old-name.html is read as
    "old name".
    """
    last = path.rstrip("/").rpartition("/")[2]
    name, _, ending = last.rpartition(".") if "." in last else (last, "", "")
    if ending.lower() not in ("", "html", "htm"):
        return None  # a file that a crawler or a browser requested
    words = [_beginning(word) for word in query_words(name)]
    words = [word for word in dict.fromkeys(words) if len(word) >= MIN_LETTERS][:MAX_WORDS]
    if not words:
        return None
    score = sum(
        (
            Case(
                When(Q(slug__icontains=word) | Q(title__icontains=word), then=Value(1)),
                default=Value(0),
                output_field=IntegerField(),
            )
            for word in words
        ),
        start=Value(0),
    )
    pages = visible(Page.objects).exact_type(*searched_types()).annotate(score=score)
    return (
        pages.filter(score__gte=(len(words) + 1) // 2)
        .order_by("-score", "-first_published_at", "pk")
        .first()
    )


def _beginning(word: str) -> str:
    """What the word has in common with its other forms: "massag" of massage and massages."""
    beginning = stem(word)
    while not word.startswith(beginning):
        beginning = beginning[:-1]
    return beginning if len(beginning) >= MIN_LETTERS else word
