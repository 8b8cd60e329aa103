"""Finds Chromium and starts it without access to other hosts than the site."""

import os
import shutil
from pathlib import Path

HOW_TO_GET = (
    "install one (on Debian or Ubuntu: apt install chromium; elsewhere: "
    ".venv/bin/playwright install chromium), or name it: CHROME_PATH=/path/to/chrome"
)
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--mute-audio",
    "--no-first-run",
    # Every other host name and IP address fails to resolve.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


def find(of_playwright: str) -> str:
    """The path from CHROME_PATH, the system's or Playwright's; empty if there is none."""
    if named := os.environ.get("CHROME_PATH"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return of_playwright if Path(of_playwright).exists() else ""


def flags() -> list[str]:
    """Command line flags; without the sandbox when run as root, which Chromium refuses."""
    return FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])
