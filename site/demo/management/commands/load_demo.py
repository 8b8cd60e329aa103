from typing import Any

from django.core.management.base import BaseCommand

from demo.loader import load_demo_content


class Command(BaseCommand):
    help = "Load the demo content into an empty site. Does nothing on a site that has pages."

    def handle(self, *args: Any, **options: Any) -> None:
        if load_demo_content(self.stdout.write):
            self.stdout.write(self.style.SUCCESS("The demo content is loaded."))
        else:
            self.stdout.write("This site has pages already. Nothing was changed.")
