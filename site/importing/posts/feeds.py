"""RSS and Atom feeds."""

from io import BytesIO

import feedparser
from django.utils.html import strip_tags

from importing.posts.dates import read_date, slug_of
from importing.posts.post import Collection, Post
from importing.posts.xml_check import check_xml
from importing.sources import Kind, Source, UnreadableSourceError

# A feed that gives only a summary says so by its end.
CUT_OFF = ("…", "...", "[…]", "[...]")


def read_feed(name: str, content: bytes) -> Collection:
    """The posts of a feed. Raises UnreadableSourceError for a file that is none."""
    check_xml(content)
    # Of bytes feedparser tries first whether they name a file.
    feed = feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version"):
        raise UnreadableSourceError(
            f"“{name}” is neither a feed (RSS or Atom) nor an export of WordPress."
        )
    return Collection([_post(entry) for entry in feed.entries])


def _post(entry: feedparser.FeedParserDict) -> Post:
    contents = [one.value for one in entry.get("content", []) if one.get("value")]
    summary = entry.get("summary", "")
    html = max([*contents, summary], key=len)
    url = entry.get("link", "")
    updated = dict.get(entry, "updated", "")  # entry.get() would return `published` and warn
    post = Post(
        key=entry.get("id") or url or entry.get("title", ""),
        title=strip_tags(entry.get("title", "")),
        source=Source(html, Kind.HTML, base_url=url),
        url=url,
        slug=slug_of(url, entry.get("title", "")),
        standfirst=strip_tags(summary).strip() if contents and summary != html else "",
        published=read_date(entry.get("published", "") or updated),
        updated=read_date(updated),
        author=entry.get("author", ""),
        categories=[tag.term for tag in entry.get("tags", []) if tag.get("term")],
        picture=_picture(entry),
    )
    if not contents and strip_tags(html).rstrip().endswith(CUT_OFF):
        post.notes.append("The feed gives only the beginning of this post.")
    return post


def _picture(entry: feedparser.FeedParserDict) -> str:
    """The first picture that belongs to the entry as a whole."""
    enclosures = [one for one in entry.get("enclosures", []) if "image" in one.get("type", "")]
    media = entry.get("media_content", []) + entry.get("media_thumbnail", [])
    return next((one.get("href") or one.get("url", "") for one in enclosures + media), "")
