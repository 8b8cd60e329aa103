"""Which posts were imported, and whether they were changed in their source since."""

from collections.abc import Iterator
from hashlib import sha256

from django.db.models import Q

from importing.models import ImportedPost
from importing.parts import Gallery, Picture
from importing.posts.dates import address_key
from importing.posts.post import Post
from importing.sources import Reading

MAX_KEY = 1000


def record_of(post: Post, *, locks: bool) -> ImportedPost:
    """What is stored of the post, or a new record.

    With `locks` the record is stored, and another import of the same post waits for this one.
    """
    records = ImportedPost.objects.select_related("page")
    url = address_key(post.url)
    same = Q(key=key_of(post)) | Q(url=url) if url else Q(key=key_of(post))
    if known := records.filter(same, page__isnull=False).first():
        return known
    if not locks:
        return ImportedPost(key=key_of(post), url=url)
    record, _ = ImportedPost.objects.get_or_create(key=key_of(post), defaults={"url": url})
    return ImportedPost.objects.select_for_update().get(pk=record.pk)


def digest_of(post: Post, reading: Reading) -> str:
    """Differs when what a reader of the post sees differs."""
    shown = [post.title, post.standfirst, post.author, *post.categories, *post.tags, post.picture]
    names = [picture.source.partition("?")[0].rpartition("/")[2] for picture in _pictures(reading)]
    text = "\0".join([*shown, *reading.lines, *names])
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def key_of(post: Post) -> str:
    """The key by which the post is stored."""
    return post.key[:MAX_KEY]


def _pictures(reading: Reading) -> Iterator[Picture]:
    for part in reading.parts:
        if isinstance(part, Picture):
            yield part
        elif isinstance(part, Gallery):
            yield from part.pictures
