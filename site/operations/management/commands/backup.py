from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from operations.backup import rotation
from operations.backup.places import place_at
from operations.backup.problems import BackupProblem
from operations.backup.sealing import recipients
from operations.backup.write import back_up
from operations.store_problems import STORE_ERRORS, in_words


class Command(BaseCommand):
    help = (
        "Copy database and uploads into one checked file, encrypted when BACKUP_KEY is set, and "
        f"remove backups that are too old ({rotation.DAILY} daily, {rotation.WEEKLY} weekly and "
        f"{rotation.MONTHLY} monthly ones stay, and the newest {rotation.OF_A_DAY} of each of the "
        f"{rotation.DAILY} days)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--to",
            default="",
            help="A folder, or s3://KEY:SECRET@host/bucket/prefix. Without it: BACKUP_TO.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            place = place_at(options["to"] or settings.BACKUP_TO)
            done = back_up(connection, default_storage, place, recipients(settings.BACKUP_KEY))
        except BackupProblem as problem:
            raise CommandError(str(problem)) from problem
        except STORE_ERRORS as problem:
            raise CommandError(f"No backup was made: {in_words(problem)}") from problem
        manifest = done.manifest
        self.stdout.write(
            f"{done.name}, {done.size / 1e6:.1f} MB: {manifest.rows:,} rows in "
            f"{len(manifest.tables)} tables, {len(manifest.media):,} uploaded files. "
            + (f"{len(done.removed)} old ones removed. " if done.removed else "")
            + (f"Old ones may be left there: {in_words(done.left)}. " if done.left else "")
            + ("" if settings.BACKUP_KEY else "Not encrypted: BACKUP_KEY is not set.")
        )
