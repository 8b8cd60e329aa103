from typing import Any

from django.core.management.base import BaseCommand

from importing.models import ImportUpload


class Command(BaseCommand):
    help = "Delete files of other blogs that were uploaded to import more than a day ago."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{ImportUpload.delete_old()} uploads of other blogs deleted.")
