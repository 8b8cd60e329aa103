from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from importing.importer import Importer
from importing.posts.files import SourceFiles, unpack
from importing.posts.read import read_posts
from importing.report import LISTS, ImportReport, PostReport
from importing.sources import UnreadableSourceError

BAR = 30


class Command(BaseCommand):
    help = (
        "Import the posts of another blog as drafts: a page that a browser saved, a folder or ZIP "
        "archive of such pages, an RSS or Atom feed, an export of WordPress, or .docx, .md and .txt "
        "files. Posts that were imported before are left as they are."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("source", type=Path, help="a file or a folder")
        parser.add_argument("--dry-run", action="store_true", help="report, and write nothing")

    def handle(self, *args: Any, source: Path, dry_run: bool, **options: Any) -> None:
        try:
            with TemporaryDirectory() as folder:
                if source.suffix.lower() == ".zip":
                    unpack(source, Path(folder))
                    source = Path(folder)
                report = self._import(SourceFiles(source), writes=not dry_run)
        except UnreadableSourceError as error:
            raise CommandError(str(error)) from error
        for post in report.posts:
            self._write_post(post)
        for line in report.skipped:
            self.stdout.write(f"Skipped: {line}")
        if report.redirects:
            self.stdout.write(f"Lists of the old blog that lead on: {', '.join(report.redirects)}")
        for label, number in report.totals:
            self.stdout.write(f"{label}: {number}")
        if dry_run:
            self.stdout.write("This was a dry run: nothing was written.")

    def _import(self, files: SourceFiles, *, writes: bool) -> ImportReport:
        collection = read_posts(files)
        importer = Importer(collection, files)
        reports = []
        for number, post in enumerate(collection.posts, 1):
            reports.append(importer.run(post, writes=writes))
            self._show_progress(number, len(collection.posts))
        return importer.finish(reports, writes=writes)

    def _show_progress(self, done: int, total: int) -> None:
        """A bar on a terminal, nothing in a log file."""
        if not self.stderr.isatty():
            return
        bar = "#" * (BAR * done // total)
        end = "\n" if done == total else ""
        self.stderr.write(f"\r[{bar:<{BAR}}] {done} of {total}", ending=end)
        self.stderr.flush()

    def _write_post(self, post: PostReport) -> None:
        self.stdout.write(f"{'; '.join([f'{post.title}: {post.state.value}', *post.figures])}")
        for name, label in LISTS.items():
            lines = getattr(post, name)
            # A page may have hundreds of lines around its article.
            for line in [" · ".join(lines)] if name == "outside" and lines else lines:
                self.stdout.write(f"  {label}: {line}")
