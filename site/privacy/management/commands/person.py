from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from privacy import sources
from privacy.export import as_csv, as_json


class Command(BaseCommand):
    help = (
        "Find, export or erase the stored data of one person, as Find one person does in the admin, "
        "but for all records found."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["find", "json", "csv", "erase"])
        parser.add_argument("text", help="a number, an e-mail address, or a part of the name")
        parser.add_argument("--yes", action="store_true", help="erase without confirmation")

    def handle(self, *args: Any, action: str, text: str, yes: bool, **options: Any) -> None:
        matches = sources.find(text)
        if action in ("json", "csv"):
            write = {"json": as_json, "csv": as_csv}[action]
            self.stdout.write(write(sources.export(matches)), ending="")
            return
        for match in matches:
            self.stdout.write(f"{match.source.name}: {match.label}")
        self.stdout.write(f"{len(matches)} found.")
        if action == "erase" and matches:
            if not yes and input("Erase all of these for good? Type yes: ") != "yes":
                raise CommandError("Nothing was erased.")
            self.stdout.write(f"Erased {sources.erase(matches)}.")
