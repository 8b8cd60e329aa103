from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from privacy import sources
from privacy.export import as_csv, as_json


class Command(BaseCommand):
    help = (
        "Find, export or erase what the site holds of one person. As in the admin under Find one "
        "person; here for everything that is found at once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["find", "json", "csv", "erase"])
        parser.add_argument("text", help="a number, an e-mail address, or a part of the name")
        parser.add_argument("--yes", action="store_true", help="erase without asking")

    def handle(self, *args: Any, action: str, text: str, yes: bool, **options: Any) -> None:
        found = sources.find(text)
        if action in ("json", "csv"):
            write = {"json": as_json, "csv": as_csv}[action]
            self.stdout.write(write(sources.export(found)), ending="")
            return
        for one in found:
            self.stdout.write(f"{one.place.name}: {one.line}")
        self.stdout.write(f"{len(found)} found.")
        if action == "erase" and found:
            if not yes and input("Erase all of these for good? Type yes: ") != "yes":
                raise CommandError("Nothing was erased.")
            self.stdout.write(f"Erased {sources.erase(found)}.")
