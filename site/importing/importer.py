"""Imports posts as drafts, each whole or not at all."""

import logging
from collections import Counter
from dataclasses import replace
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from articles.models import ArticleIndexPage, ArticlePage
from importing import old_addresses
from importing.conversion import Conversion, Knowledge, convert
from importing.drafts import cut_off, make_draft
from importing.imported_posts import digest_of, key_of, record_of
from importing.models import ImportedPost
from importing.parts import Leftover, Picture
from importing.picture_library import PictureLibrary
from importing.pictures import add_words, place_pictures
from importing.posts.dates import split_address
from importing.posts.files import SourceFiles
from importing.posts.post import Collection, Post
from importing.posts.read import UNEXPECTED
from importing.reading import read
from importing.report import ImportReport, PostReport, State
from importing.site_knowledge import load
from importing.sources import EmptyDocumentError, Reading, Source, UnreadableSourceError
from importing.typed_text import words

logger = logging.getLogger(__name__)

TOO_LONG = "The end of a text that is longer than its field takes."
NO_LIST = "There is no list of articles yet. Make one below the home page first."


class Importer:
    """Imports the posts of a collection, one call each. `user` becomes their owner."""

    def __init__(self, collection: Collection, files: SourceFiles, user: Any = None) -> None:
        self.collection = collection
        self.files = files
        self.user = user
        index = ArticleIndexPage.objects.first()
        if index is None:
            raise UnreadableSourceError(NO_LIST)
        self.index = index
        self.knowledge: Knowledge = load()
        self.hosts = {split_address(post.url).hostname for post in collection.posts if post.url}

    def finish(self, reports: list[PostReport], *, writes: bool) -> ImportReport:
        """The report of all posts; with `writes` also redirects the old blog's lists."""
        lists = old_addresses.redirect_lists(self.collection.posts, writes=writes)
        return ImportReport(reports, self.collection.skipped, lists)

    def run(self, post: Post, *, writes: bool) -> PostReport:
        """Import a post, or with `writes=False` say what an import would do.

        A post that was imported before stays as staff have left it. Whatever goes wrong is in the
        report of the post; the others are imported nevertheless.
        """
        if post.source is None:
            return PostReport(post.title, State.FAILED, post.url, notes=[post.problem])
        library = None
        try:
            reading = _read(post, post.source)
            digest = digest_of(post, reading)
            with transaction.atomic():
                record = record_of(post, locks=writes)
                if record.page:
                    return _known_report(record, record.page, post, digest)
                conversion = convert(post.source, self.knowledge, reading)
                library = PictureLibrary(
                    self.files, self.collection.attachments, post, conversion.files, writes
                )
                report = self._import(post, conversion, library, writes)
                if writes:
                    record.digest, record.page_id = digest, report.page
                    record.report = report.as_dict()
                    record.save()
        except UnreadableSourceError as error:
            return PostReport(post.title, State.FAILED, post.url, notes=[str(error)])
        except ValidationError as error:
            if library:
                library.remove_files()
            return PostReport(post.title, State.FAILED, post.url, notes=error.messages)
        except Exception:
            if library:
                library.remove_files()
            logger.exception("The import of %s failed", post.key)
            return PostReport(post.title, State.FAILED, post.url, notes=[UNEXPECTED])
        return report

    def _import(
        self, post: Post, conversion: Conversion, library: PictureLibrary, writes: bool
    ) -> PostReport:
        title = " ".join((conversion.title or post.title or post.slug).split()) or "Without a title"
        add_words(conversion.blocks, conversion.pictures, library.words)
        blocks, missing = place_pictures(conversion.blocks, conversion.pictures, library.find)
        hero = self._hero(post, library)
        found = conversion.report
        cut = cut_off(post, title)
        report = PostReport(
            title=title,
            state=State.MADE if writes else State.NEW,
            url=post.url,
            words=found.words,
            words_not_understood=found.words_not_understood + sum(len(words(end)) for end in cut),
            pictures=len(conversion.pictures) - len(missing) + bool(hero[0] is not None),
            missing_pictures=library.missing,
            without_alt=library.without_alt,
            old_links=[link for link in found.links if split_address(link).hostname in self.hosts],
            not_understood=[*_lines(found.not_understood), *(f"{end} — {TOO_LONG}" for end in cut)],
            replaced=_lines(found.replaced),
            outside=found.outside,
            notes=[*([] if blocks else ["It has no text."]), *post.notes],
        )
        paths = old_addresses.paths_of(post)
        if not writes:
            report.redirects = paths
            return report
        page, notes = make_draft(self.index, post, title, blocks, hero, self.user)
        report.page = page.pk
        report.redirects, problems = old_addresses.redirect_to_page(paths, page, writes=True)
        report.notes += notes + problems
        return report

    def _hero(self, post: Post, library: PictureLibrary) -> tuple[int | None, str]:
        """The number and alt text of the main picture."""
        if not post.picture:
            return None, ""
        return library.find(Picture(post.picture, post.picture_alt or None)), post.picture_alt


def _known_report(known: ImportedPost, page: ArticlePage, post: Post, digest: str) -> PostReport:
    report = PostReport.from_dict(known.report)
    # The page and the feed of one post differ.
    changed = known.key == key_of(post) and known.digest != digest
    state = State.CHANGED if changed else State.UNCHANGED
    note = ["The article was left as it is; compare the two."] if changed else []
    return replace(report, state=state, page=page.pk, notes=[*report.notes, *note])


def _read(post: Post, source: Source) -> Reading:
    """The post's parts, of which one of a blog may have none; it still has a title."""
    try:
        return read(source)
    except EmptyDocumentError:
        if not post.url:
            raise
        return Reading([], [])


def _lines(leftovers: list[Leftover]) -> list[str]:
    """A line for each, and one for those that are the same."""
    counts = Counter(f"{one.text} — {one.reason}" for one in leftovers)
    return [f"{number} × {line}" if number > 1 else line for line, number in counts.items()]
