"""The production stack as plain processes on this machine: `make stack`.

PostgreSQL, Redis, web processes, worker, scheduler and edge, on loopback, under the production
settings. What works here works on a server; nothing but Debian's packages is needed.

SIGHUP restarts the web processes one after the other, without a request lost. SIGTERM or Ctrl+C
stops everything in the order that lets each finish.
"""

import argparse
import signal
import sys
import time
from pathlib import Path

from tests.processes import ROOT, NotReady
from tests.stack.stack import Stack


def watch(stack: Stack, wanted: dict[str, bool]) -> None:
    """Until told to stop."""
    while True:
        if wanted.pop("restart", False):
            try:
                stack.restart_webs()
                print("The web processes run the code as it is now.", flush=True)
            except NotReady as problem:
                print(f"{problem}. The others run on as they were.", flush=True)
        for name in stack.revive():
            print(f"{name} had ended and was started again.", flush=True)
        time.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--folder", type=Path, default=ROOT / "var" / "stack")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--webs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=4)
    options = parser.parse_args()
    stack = Stack(options.folder, options.port, options.webs, options.threads)
    wanted: dict[str, bool] = {}
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    signal.signal(signal.SIGHUP, lambda *_: wanted.update(restart=True))
    try:
        print("Starting; the very first time takes some minutes.", flush=True)
        stack.start()
        print(f"Ready: http://localhost:{stack.port}/ (Ctrl+C stops everything)", flush=True)
        watch(stack, wanted)
    except NotReady as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        pass
    finally:
        # Asked twice, it still ends what it began.
        for name in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        stack.stop()


if __name__ == "__main__":
    main()
