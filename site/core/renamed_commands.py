"""Old names of management commands, each kept for one release: cron and scripts call them."""

from typing import Any

from django.core.management import BaseCommand


class RenamedCommand(BaseCommand):
    """Base class before the renamed `Command`: writes a warning to stderr, then runs it."""

    new_name = ""

    def execute(self, *args: Any, **options: Any) -> str | None:
        # call_command may have passed a stderr.
        stream = options.get("stderr") or self.stderr
        stream.write(
            f"This command is now {self.new_name}; its old name will be removed in the next "
            "release.\n"
        )
        return super().execute(*args, **options)
