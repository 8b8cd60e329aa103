"""`make proof`: what the site does when nodes and stores fail, in tables and var/proof.json.

Everything runs on loopback or in network namespaces of this machine, and ends by itself.
"""

import argparse
import json
import os
import signal
import sys
from pathlib import Path

from tests.resilience import parts
from tests.stack.processes import ROOT


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*", choices=[[], *parts.PARTS], help="all without any")
    parser.add_argument(
        "--only", default="", help="faults with one of these in their names: Redis,disk"
    )
    parser.add_argument("--folder", type=Path, help="kept between runs: a first one takes minutes")
    parser.add_argument("--port", type=int, default=8410)
    options = parser.parse_args()
    # Whoever stops it leaves no process behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    var = Path(os.environ.get("VAR_DIR") or ROOT / "var")
    folder = options.folder or var / "proof"
    results = var / "proof.json"
    found = json.loads(results.read_text()) if results.exists() else {}
    try:
        for name in options.parts or parts.PARTS:
            parts.PARTS[name](folder, options.port, options.only, found)
    finally:
        # What was found until something broke is worth as much.
        results.parent.mkdir(parents=True, exist_ok=True)
        results.write_text(json.dumps(found, indent=1, ensure_ascii=False))
    print(f"Written to {results}", flush=True)


if __name__ == "__main__":
    main()
