"""Makes the virtual environment the site runs in. Standard library only; started by the Makefile.

    python3 site/palms/environment.py runtime    what the site needs
    python3 site/palms/environment.py dev        that, and what tests and checks need
    python3 site/palms/environment.py next       the newest Django and Wagtail, beside it

Every package is pinned by hash. Nothing is downloaded, nor even asked for, when what is installed
is already what the lists say.
"""

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNTIME, DEV, UV = "requirements.txt", "requirements-dev.txt", "uv.txt"
# What `make test-next` lifts; everything else stays within the ranges of pyproject.toml.
NEXT = "django>=6\nwagtail>=8\n"
FAILED = (
    "The packages could not be installed: see the lines above, check the internet connection, "
    "then start again."
)


class Environment:
    """One virtual environment and the record of what was installed into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / "bin" / "python"
        self.record = folder / "installed.txt"

    def make(self, python: str = sys.executable) -> None:
        """Create it, or create it anew when the Python it was made with has gone."""
        if self._works():
            return
        say(f"Making the virtual environment in {self.folder.name}/ ...")
        run([python, "-m", "venv", "--clear", str(self.folder)])

    def _works(self) -> bool:
        # A folder half made by an interrupted start has a python but no pip.
        return self.python.exists() and not subprocess.call(
            [self.python, "-c", "import pip"], stderr=subprocess.DEVNULL
        )

    def installed(self) -> dict[str, str]:
        """Fingerprints of the lists that were installed, by the list's name."""
        if not self.record.exists():
            return {}
        return dict(line.split(" ", 1) for line in self.record.read_text().splitlines())

    def install(self, *lists: str) -> None:
        """Bring it to exactly these lists (the first is the fullest), if it is not there already."""
        wanted = {name: fingerprint(name) for name in lists}
        before = self.installed()
        if self.python.exists() and wanted.items() <= before.items():
            return
        if DEV in before and DEV not in lists:
            # It is a developer's: a newer runtime list must not take the tools away.
            self.install(DEV, *lists)
            return
        self.make()
        self.record.unlink(missing_ok=True)
        say(f"Installing the packages of {lists[0]} (a minute at most the first time) ...")
        if not (self.get_uv() and self.uv("pip", "sync", "--require-hashes", lists[0])):
            say("uv could not do it; trying again with pip, which takes longer ...")
            pip = [str(self.python), "-m", "pip", "install", "-qq", "--require-hashes"]
            run([*pip, "--requirement", lists[0]])
        self.record.write_text("".join(f"{name} {mark}\n" for name, mark in wanted.items()))

    def get_uv(self) -> bool:
        """Install the pinned uv. False where this machine cannot have it."""
        pip = [str(self.python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        return not subprocess.call([*pip, "--require-hashes", "--requirement", UV], cwd=ROOT)

    def uv(self, *arguments: str) -> bool:
        """Run uv on this environment; True when it did what it was asked."""
        settings = {
            "VIRTUAL_ENV": str(self.folder),
            "UV_PYTHON_DOWNLOADS": "never",
            # Without it uv trusts its own list only and fails behind a company's proxy.
            "UV_SYSTEM_CERTS": "1",
        }
        command = [str(self.folder / "bin" / "uv"), *arguments[:2], "--quiet", *arguments[2:]]
        return not subprocess.call(command, cwd=ROOT, env=os.environ | settings)


def fingerprint(name: str) -> str:
    """Changes when the list changes."""
    return hashlib.sha256((ROOT / name).read_bytes()).hexdigest()


def newest_python() -> str:
    """The newest Python on this machine that starts, pyenv's among them."""
    names = [f"python3.{minor}" for minor in range(20, 10, -1)]
    folders = [Path(entry) for entry in os.environ.get("PATH", "").split(os.pathsep)]
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    folders += sorted(pyenv.glob("versions/*/bin"), reverse=True)
    for name in names:
        for folder in folders:
            candidate = folder / name
            if os.access(candidate, os.X_OK) and not subprocess.call(
                [candidate, "-c", ""], stderr=subprocess.DEVNULL
            ):
                return str(candidate)
    return sys.executable


def install_next() -> None:
    """Resolve afresh each time: the newest Django and Wagtail of today are what is asked about."""
    environment = Environment(ROOT / ".venv-next")
    environment.make(os.environ.get("PYTHON") or newest_python())
    say("Installing the newest Django and Wagtail into .venv-next/ ...")
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as overrides:
        overrides.write(NEXT)
        overrides.flush()
        request = ("--upgrade", "--requirement", "pyproject.toml", "--group", "dev")
        if not (
            environment.get_uv()
            and environment.uv("pip", "install", *request, "--overrides", overrides.name)
        ):
            sys.exit(FAILED)


def run(command: list[str]) -> None:
    """Run it, or end with a sentence."""
    if subprocess.call(command, cwd=ROOT):
        sys.exit(FAILED)


def say(sentence: str) -> None:
    """Progress, for the person who waits."""
    print(sentence, flush=True)


def main(arguments: list[str]) -> None:
    """Do what the one argument names."""
    what = arguments[0] if arguments else ""
    environment = Environment(ROOT / ".venv")
    if what == "runtime":
        environment.install(RUNTIME)
    elif what == "dev":
        environment.install(DEV, RUNTIME)
    elif what == "next":
        install_next()
    else:
        sys.exit("Say which environment: runtime, dev or next.")


if __name__ == "__main__":
    main(sys.argv[1:])
