"""WXR, the export of WordPress: RSS 2.0 with names of its own.

https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-admin/includes/export.php
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from urllib.parse import unquote
from xml.etree import ElementTree

from django.utils.html import strip_tags

from importing.posts.dates import read_date, slug_of, split_address
from importing.posts.post import Attachment, Collection, Post
from importing.posts.xml_check import check_xml, without_controls
from importing.sources import Kind, Source, UnreadableSourceError
from importing.typed_text import words

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
KINDS = {"nav_menu_item": "menu item", "wp_navigation": "menu", "wp_block": "reusable block"}
WORDPRESS = "wordpress"
ALL_PICTURES = re.compile(r"\[gallery(?![^\[\]]*\bids=)([^\[\]]*)\]")
UNWANTED = {"trash", "auto-draft"}
GENERIC = {"uncategorized", "uncategorised"}


def is_wordpress_export(content: bytes) -> bool:
    return b"wordpress.org/export/" in content[:20_000]


def read_wordpress_export(content: bytes) -> Collection:
    """Posts, pages and attachments; the rest is counted among what was skipped.

    Raises UnreadableSourceError for broken XML, with the number of the line.
    """
    content = without_controls(content)
    check_xml(content)
    collection = Collection()
    authors: dict[str, str] = {}
    pictures_of: dict[str, list[str]] = defaultdict(list)
    skipped: dict[str, list[str]] = defaultdict(list)
    skipped_words: Counter[str] = Counter()
    try:
        for element in _elements(content):
            if _name(element) == "author":
                authors[_text(element, "author_login")] = _text(element, "author_display_name")
                continue
            kind, number = _text(element, "post_type"), _text(element, "post_id")
            if kind == "attachment":
                collection.attachments[number] = _attachment(element)
                pictures_of[_text(element, "post_parent")].append(number)
            elif kind in ("post", "page") and _text(element, "status") not in UNWANTED:
                post = _post(element)
                collection.posts.append(post)
                if picture := _meta(element).get("_thumbnail_id"):
                    post.picture = f"attachment:{picture}"
            else:
                kind = "deleted post" if kind in ("post", "page") else KINDS.get(kind, kind)
                skipped[kind].append(_text(element, "title", plain=True))
                skipped_words[kind] += len(words(strip_tags(_body(element))))
    except (LookupError, ValueError) as error:
        raise UnreadableSourceError(
            "This export names an encoding that cannot be read. Export it once more."
        ) from error
    except ElementTree.ParseError as error:
        raise UnreadableSourceError(
            f"This export is damaged at line {error.position[0]}: it may have been cut off on its "
            "way. Export it once more."
        ) from error
    for post in collection.posts:
        _name_pictures(post, pictures_of)
        post.author = authors.get(post.author, post.author)
        if main := collection.attachments.get(post.picture.removeprefix("attachment:")):
            post.picture_alt = main.alt
    collection.skipped = [
        f"{len(titles)} × {kind or 'other'}, {skipped_words[kind]} words: "
        f"{', '.join(filter(None, titles[:10]))}"
        for kind, titles in skipped.items()
    ]
    if not collection.posts and not collection.skipped:
        collection.skipped.append("The export of WordPress holds no post.")
    return collection


def _name_pictures(post: Post, pictures_of: dict[str, list[str]]) -> None:
    """Write into galleries without a list of pictures, which show all of the post, that list."""
    numbers = ",".join(pictures_of.get(post.key.rpartition(":")[2], []))
    source = post.source
    if source and isinstance(source.content, str) and numbers and "[gallery" in source.content:
        content = ALL_PICTURES.sub(rf'[gallery ids="{numbers}"\1]', source.content)
        post.source = replace(source, content=content)


def _elements(content: bytes) -> Iterator[ElementTree.Element]:
    """Every author and item; each is emptied afterwards, so that memory stays small."""
    for _, element in ElementTree.iterparse(BytesIO(content)):  # noqa: S314 - see check_xml
        if element.tag == "item" or (_name(element) == "author" and element.tag != "author"):
            yield element
            element.clear()


def _name(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _text(element: ElementTree.Element, name: str, *, plain: bool = False) -> str:
    """The text of a child. WordPress's names carry the version of the export: {…/1.2/}post_id."""
    for child in element:
        if child.tag == name or (not plain and child.tag.endswith(f"}}{name}")):
            return (child.text or "").strip()
    return ""


def _meta(element: ElementTree.Element) -> dict[str, str]:
    return {
        _text(child, "meta_key"): _text(child, "meta_value")
        for child in element
        if _name(child) == "postmeta"
    }


def _attachment(element: ElementTree.Element) -> Attachment:
    return Attachment(
        _text(element, "attachment_url"),
        _meta(element).get("_wp_attachment_image_alt", ""),
        strip_tags(_excerpt(element)),
    )


def _excerpt(element: ElementTree.Element) -> str:
    found = [child for child in element if "excerpt" in child.tag and _name(child) == "encoded"]
    return (found[0].text or "").strip() if found else ""


def _body(element: ElementTree.Element) -> str:
    return next((child.text or "" for child in element if child.tag == CONTENT), "")


def _post(element: ElementTree.Element) -> Post:
    url = _text(element, "link", plain=True)
    number = _text(element, "post_id")
    title = strip_tags(_text(element, "title", plain=True))
    terms: dict[str, list[str]] = defaultdict(list)
    slugs: dict[str, str] = {}
    for child in element:
        slug = unquote(child.get("nicename", ""))
        if child.tag == "category" and slug not in GENERIC:
            name = strip_tags(child.text or "")
            terms[child.get("domain", "")].append(name)
            slugs[name] = slug
    post = Post(
        key=f"{WORDPRESS}:{split_address(url).hostname}:{number or url}",
        platform=WORDPRESS,
        title=title,
        source=Source(_body(element), Kind.WORDPRESS, base_url=url),
        url=url,
        old_paths=[f"/?{name}={number}" for name in ("p", "page_id") if number],
        slug=slug_of(_text(element, "post_name"), title),
        standfirst=strip_tags(_excerpt(element)),
        published=read_date(_text(element, "post_date")),
        updated=read_date(_text(element, "post_modified")),
        author=next((child.text or "" for child in element if child.tag == CREATOR), ""),
        categories=terms["category"],
        tags=terms["post_tag"],
        slugs=slugs,
    )
    if _text(element, "post_type") == "page":
        post.notes.append("It was a page on the old site, not a post.")
    if comments := sum(_name(child) == "comment" for child in element):
        post.notes.append(f"Comments on the old site, which do not come along: {comments}.")
    if _text(element, "post_password"):
        post.notes.append("It had a password on the old site.")
    if (status := _text(element, "status")) != "publish":
        post.notes.append(f"It was not public on the old site ({status}).")
    return post
