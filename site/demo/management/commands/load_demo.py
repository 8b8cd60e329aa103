from typing import Any

from django.core.management.base import BaseCommand

from demo.loader import load


class Command(BaseCommand):
    help = "Loads the demo content into an empty site. A site with pages of its own is left alone."

    def handle(self, *args: Any, **options: Any) -> None:
        if load(self.stdout.write):
            self.stdout.write(self.style.SUCCESS("The demo content is loaded."))
        else:
            self.stdout.write("This site has pages already. Nothing was changed.")
