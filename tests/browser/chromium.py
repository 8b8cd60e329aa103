"""Where Chromium is, and how it is started so that it talks to nobody but the site."""

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
    # Every other name, and every address, leads nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]


def find(of_playwright: str) -> str:
    """The one in CHROME_PATH, the machine's, or the one Playwright keeps; "" when there is none."""
    if named := os.environ.get("CHROME_PATH"):
        return named
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return of_playwright if Path(of_playwright).exists() else ""


def flags() -> list[str]:
    """The flags for whoever runs it: Chromium's sandbox refuses root."""
    return FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])
