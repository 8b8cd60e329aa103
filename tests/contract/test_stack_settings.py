"""`make stack`, `make audit` and `make proof` run under production's settings, which are complete."""

import subprocess
import sys

from tests.stack.processes import ROOT
from tests.stack.stack import Stack


def test_production_starts_with_what_the_stack_tells_it(tmp_path) -> None:
    stack = Stack(tmp_path, 9000, webs=1, threads=1)
    started = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=ROOT,
        env=stack.environment | stack.settings(stack.database()),
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 0, started.stderr
