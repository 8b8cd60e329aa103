from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.factor_removal import remove_factors


class Command(BaseCommand):
    help = "Remove the second factor of a user who lost their phone and recovery codes."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        users = get_user_model()._default_manager
        user = users.filter(username=options["username"]).first()
        if user is None:
            raise CommandError("No account has this name.")
        self.stdout.write(
            "Removed. The user signs in with the password and must set up a new one."
            if remove_factors(user)
            else "This account has no second factor."
        )
