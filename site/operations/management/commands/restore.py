import sys
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from operations.backup.problems import BackupProblem
from operations.backup.restore import restore, summary
from operations.store_problems import STORE_ERRORS, in_words


class Command(BaseCommand):
    help = "Make this site what it was when the backup was made, brought forward to this release."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="A backup, or s3://KEY:SECRET@host/bucket/prefix/name.")
        parser.add_argument(
            "--identity", type=Path, help="The file with the secret key of an encrypted backup."
        )
        parser.add_argument(
            "--replace", action="store_true", help="Also where a site is in use: it goes."
        )

        parser.add_argument(
            "--site",
            default="",
            metavar="NAME",
            help="The name of this site, as www.example.co.za: asked for where pages or enquiries "
            "are younger than the backup and would be lost.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            done = restore(
                connection,
                default_storage,
                options["file"],
                identity=options["identity"],
                replace=options["replace"],
                ask=lambda question: options["site"] or typed(question),
                say=self.stdout.write,
            )
        except BackupProblem as problem:
            raise CommandError(str(problem)) from problem
        except STORE_ERRORS as problem:
            raise CommandError(f"The restore stopped: {in_words(problem)}") from problem
        self.stdout.write(
            f"Restored and compared: {summary(done.manifest)}. {done.written:,} files were written, "
            f"{done.removed:,} removed that the backup does not know; {done.brought_forward} "
            "migrations brought it forward. Everybody has to sign in again."
        )
        if done.differing:
            counts = ", ".join(
                f"{name} has {found:,} instead of {done.manifest.tables[name]:,}"
                for name, found in done.differing.items()
            )
            words = f"Right after the restore the rows were not as many as in the backup: {counts}."
            if done.lost:
                raise CommandError(f"{words} Rows are missing: restore once more.")
            self.stdout.write(f"{words} The site may have added them meanwhile.")


def typed(question: str) -> str:
    """The answer of whoever sits at a terminal; nothing where nobody does."""
    if not sys.stdin.isatty():
        return ""
    try:
        return input(question)
    except EOFError:
        return ""
