from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.lost_factor import remove_factors


class Command(BaseCommand):
    help = "For somebody who lost phone and recovery codes: take their second factor away."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        accounts = get_user_model()._default_manager
        user = accounts.filter(username=options["username"]).first()
        if user is None:
            raise CommandError("No account has this name.")
        self.stdout.write(
            "Removed. They sign in with their password and are asked to set up a new one."
            if remove_factors(user)
            else "This account has no second factor."
        )
