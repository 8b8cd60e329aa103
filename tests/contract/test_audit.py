"""What `make audit` serves is what production serves: its settings are complete for it."""

import subprocess
import sys

from tests.audit import serving
from tests.audit.tools import ROOT


def test_production_starts_with_what_the_audit_tells_it() -> None:
    started = subprocess.run(
        [sys.executable, "-c", "import django; django.setup()"],
        cwd=ROOT,
        env=serving.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 0, started.stderr
