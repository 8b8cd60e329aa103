from typing import Any

from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from operations.backup import rotation
from operations.backup.create import create_backup
from operations.backup.destinations import destination_for
from operations.backup.encryption import recipients
from operations.backup.errors import BackupError
from operations.store_errors import STORE_ERRORS, describe


class Command(BaseCommand):
    help = (
        "Back up database and uploads into one verified file, encrypted when BACKUP_KEY is set, and "
        f"delete expired backups ({rotation.DAILY} daily, {rotation.WEEKLY} weekly and "
        f"{rotation.MONTHLY} monthly ones are kept, and the newest {rotation.PER_DAY} of each of "
        f"the {rotation.DAILY} days)."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--to",
            default="",
            help="A folder, or s3://KEY:SECRET@host/bucket/prefix. Default: BACKUP_TO.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            destination = destination_for(options["to"] or settings.BACKUP_TO)
            keys = recipients(settings.BACKUP_KEY)
            created = create_backup(connection, default_storage, destination, keys)
        except BackupError as error:
            raise CommandError(str(error)) from error
        except STORE_ERRORS as error:
            raise CommandError(f"No backup was made: {describe(error)}") from error
        message = f"{created.name}, {created.size / 1e6:.1f} MB: {created.manifest.summary()}. "
        if created.removed:
            message += f"{len(created.removed)} old ones removed. "
        if created.cleanup_error:
            message += f"Expired ones may not all be removed: {describe(created.cleanup_error)}. "
        self.stdout.write(
            message + ("" if settings.BACKUP_KEY else "Not encrypted: BACKUP_KEY is not set.")
        )
