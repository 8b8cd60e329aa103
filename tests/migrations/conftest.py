"""Fixtures of tests that run the released code."""

from tests.migrations.released_code import released_code  # noqa: F401
