import sys
from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from operations.backup.errors import BackupError
from operations.backup.restore import restore
from operations.store_errors import STORE_ERRORS, describe


class Command(BaseCommand):
    help = "Replace database and uploads by those of a backup, and apply this release's migrations."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="A backup, or s3://KEY:SECRET@host/bucket/prefix/name.")
        parser.add_argument(
            "--identity", type=Path, help="The file with the secret key of an encrypted backup."
        )
        parser.add_argument(
            "--replace", action="store_true", help="Replace a site that has content."
        )
        parser.add_argument(
            "--site",
            default="",
            metavar="NAME",
            help="This site's host name, such as www.example.co.za: required where pages or "
            "enquiries are newer than the backup and would be lost.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            result = restore(
                connection,
                default_storage,
                options["file"],
                identity=options["identity"],
                replace=options["replace"],
                confirm=lambda question: options["site"] or prompt(question),
                report=self.stdout.write,
            )
        except BackupError as error:
            raise CommandError(str(error)) from error
        except STORE_ERRORS as error:
            raise CommandError(f"The restore stopped: {describe(error)}") from error
        self.stdout.write(
            f"Restored and compared: {result.manifest.summary()}. {result.written:,} files were "
            f"written, {result.removed:,} removed that are not in the backup; "
            f"{result.migrations_applied} migrations applied. All users have to sign in again."
        )
        if result.row_differences:
            counts = ", ".join(
                f"{name} has {found:,} instead of {result.manifest.tables[name]:,}"
                for name, found in result.row_differences.items()
            )
            message = f"After the restore the number of rows differed from the backup: {counts}."
            if result.rows_missing:
                raise CommandError(f"{message} Rows are missing: restore once more.")
            self.stdout.write(f"{message} Visitors may have added them meanwhile.")


def prompt(question: str) -> str:
    """The operator's answer; empty without a terminal."""
    if not sys.stdin.isatty():
        return ""
    try:
        return input(question)
    except EOFError:
        return ""
