"""`make stack`, `make audit` and `make resilience` run under production's settings, which are complete."""

from tests.processes import run_code
from tests.stack.stack import Stack


def test_production_starts_with_the_settings_of_the_stack(tmp_path) -> None:
    stack = Stack(tmp_path, 9000, webs=1, threads=1)
    started = run_code("import django; django.setup()", **stack.settings(stack.database()))
    assert started.returncode == 0, started.stderr
