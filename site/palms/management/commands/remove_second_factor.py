from typing import Any

from allauth.mfa import signals
from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from palms.accounts import limits


class Command(BaseCommand):
    help = "For somebody who lost phone and recovery codes: take their second factor away."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, **options: Any) -> None:
        accounts = get_user_model()._default_manager
        user = accounts.filter(username=options["username"]).first()
        if user is None:
            raise CommandError("No account has this name.")
        found = list(Authenticator.objects.filter(user=user))
        for authenticator in found:
            authenticator.delete()
            signals.authenticator_removed.send(
                sender=Authenticator, request=None, user=user, authenticator=authenticator
            )
        # They may have tried for a while before they asked.
        limits.forget_codes_tried(user)
        limits.forget_passwords_tried(user)
        self.stdout.write(
            "Removed. They sign in with their password and are asked to set up a new one."
            if found
            else "This account has no second factor."
        )
