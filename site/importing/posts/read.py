"""Finds the posts in the files of a source."""

import logging
from collections.abc import Iterator

from importing.posts.dates import address_key
from importing.posts.feeds import read_feed
from importing.posts.files import PICTURES, SourceFiles
from importing.posts.post import Collection, Post
from importing.posts.web_pages import read_document
from importing.posts.wordpress_export import is_wordpress_export, read_wordpress_export
from importing.sources import SUFFIXES, UnreadableSourceError

logger = logging.getLogger(__name__)

UNEXPECTED = "Something in it could not be handled, and nothing of it was made. The log says what."
FEEDS = {".xml", ".rss", ".atom", ".wxr"}
# What a browser saves beside a page.
BESIDE_PAGES = {".css", ".js", ".json", ".woff", ".woff2", ".ttf", ".ico", ".map", ".download"}


def read_posts(files: SourceFiles) -> Collection:
    """All posts, each once; a file that cannot be read becomes a post with a problem."""
    collection = Collection()
    for part in _parts(files):
        collection.add(part)
    posts: dict[str, Post] = {}
    for post in collection.posts:
        key = address_key(post.url) or post.key
        if key in posts:
            collection.skipped.append(f"“{post.title}” was there twice.")
        # A feed has less than the page of the same address.
        posts[key] = max([posts.get(key, post), post], key=_length)
    collection.posts = list(posts.values())
    if not collection.posts and not collection.skipped:
        raise UnreadableSourceError(
            "Nothing here can be read as a post. Choose a page that a browser saved, a feed, an "
            "export of WordPress, or a document (.docx, .md or .txt)."
        )
    return collection


def _length(post: Post) -> int:
    return len(post.source.content) if post.source else -1


def _parts(files: SourceFiles) -> Iterator[Collection]:
    for path in files.documents:
        name, suffix = files.name(path), path.suffix.lower()
        if suffix in PICTURES | BESIDE_PAGES or name.startswith(".") or "/." in name:
            continue
        # A frame of a saved page: Page_files/saved_resource.html
        if any(folder.endswith(("_files", ".fld")) for folder in path.parent.parts):
            continue
        try:
            if suffix in FEEDS:
                content = files.read(path)
                if is_wordpress_export(content):
                    yield read_wordpress_export(content)
                else:
                    yield read_feed(path.name, content)
            elif suffix in SUFFIXES:
                yield Collection([read_document(name, files.read(path))])
            else:
                yield Collection(skipped=[f"“{path.name}” is not a kind of file that is read."])
        except UnreadableSourceError as error:
            yield Collection([Post(key=name, title=path.name, problem=str(error))])
        except Exception:
            logger.exception("%s could not be read", name)
            yield Collection([Post(key=name, title=path.name, problem=UNEXPECTED)])
