#!/usr/bin/env python
"""The only entry point. Puts site/ on the import path, then hands over to Django."""

import os
import sys
from pathlib import Path

# `site/` is an import root, not a package: the standard library owns the name `site`.
sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "palms.settings.development")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
