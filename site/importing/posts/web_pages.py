"""A page saved from a browser, or a document of one of the other kinds."""

import re
from dataclasses import replace
from pathlib import PurePosixPath

from importing.parts import Heading, plain
from importing.posts.dates import read_date, slug_of
from importing.posts.post import Post
from importing.reading import read
from importing.sources import Kind, Reading, Source, UnreadableSourceError, kind_of_file

# Chromium and Internet Explorer write the address into the file.
SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S+?)\s*-->", re.IGNORECASE)
# "Title | Name of the site"
BEFORE_SITE_NAME = re.compile(r"\s[|–—•·-]\s")


def read_document(name: str, content: bytes) -> Post:
    """The post in a file. `name` is its path within the source.

    Raises UnreadableSourceError for another kind of file.
    """
    kind = kind_of_file(name)
    path = PurePosixPath(name)
    source = Source(content, kind, base_url=_saved_from(content), is_page=kind is Kind.HTML)
    post = Post(key=name, title=path.stem, folder=str(path.parent))
    try:
        reading = read(source)
    except UnreadableSourceError as error:
        post.problem = str(error)
        return post
    _take_properties(post, reading.properties)
    post.url = _address(reading.properties) or source.base_url
    # The article of a page may begin with the heading of a section.
    title = _first_heading(reading)
    takes_title = bool(title) and (kind is not Kind.HTML or _same(title, post.title))
    post.title = title if takes_title else post.title
    # "Notes.txt" with another title is another post.
    post.key = post.url or f"{name}: {post.title}"
    post.source = replace(source, base_url=post.url, takes_title=takes_title)
    post.slug = slug_of(post.url) or slug_of(path.name, post.title)
    return post


def _first_heading(reading: Reading) -> str:
    first = reading.parts[0]
    return " ".join(plain(first.runs).split()) if isinstance(first, Heading) else ""


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())


def _address(properties: dict[str, str]) -> str:
    """The public address that the page states; a relative one says nothing."""
    found = properties.get("canonical") or properties.get("og:url") or ""
    return found if found.startswith(("http://", "https://")) else ""


def _saved_from(content: bytes) -> str:
    found = SAVED_FROM.search(content[:2048])
    url = found[1].decode("ascii", "ignore") if found else ""
    return url if url.startswith(("http://", "https://")) else ""


def _take_properties(post: Post, properties: dict[str, str]) -> None:
    """What a page's meta tags, or a Markdown file's header, state."""
    post.title = _title(properties) or post.title
    post.standfirst = properties.get("og:description") or properties.get("description", "")
    published = properties.get("article:published_time") or properties.get("time")
    post.published = read_date(published or properties.get("date", ""))
    post.updated = read_date(properties.get("article:modified_time", ""))
    author = properties.get("author") or properties.get("article:author", "")
    post.author = "" if author.startswith("http") else author
    post.picture = properties.get("og:image", "")
    post.categories = _split(properties.get("article:section") or properties.get("category", ""))
    post.tags = _split(properties.get("article:tag") or properties.get("tags", ""))


def _title(properties: dict[str, str]) -> str:
    """The page's title without the name of the site, as far as the page states either alone.

    A heading is no title by itself: the first one of some pages is the name of the site.
    """
    headings, site = _headings(properties), properties.get("og:site_name", "")
    title = properties.get("og:title") or properties.get("title", "").partition("\n")[0]
    for sign in BEFORE_SITE_NAME.finditer(title):
        before, after = title[: sign.start()].strip(), title[sign.end() :]
        if before and (_same(after, site) or any(_same(before, one) for one in headings)):
            return before
    return title or next(iter(headings), "")


def _headings(properties: dict[str, str]) -> list[str]:
    return properties.get("h1", "").split("\n")


def _split(text: str) -> list[str]:
    return [part.strip(" []\"'") for part in text.split(",") if part.strip(" []\"'")]
