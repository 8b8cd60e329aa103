"""What is not written in Python: the HTML checker and Lighthouse, pinned by hash in package-lock.json.

npm puts them into var/audit/tools, which git does not see. Missing programs are reported.
"""

import hashlib
import os
import re
import shutil
from pathlib import Path

from tests.processes import ROOT, run

HERE = Path(__file__).parent
FOLDER = ROOT / "var" / "audit" / "tools"
LISTS = ("package.json", "package-lock.json")
OLDEST_JAVA = 11
GET_NPM = "npm is missing: install Node with npm (on Debian or Ubuntu: apt install npm)"
GET_JAVA = (
    f"Java {OLDEST_JAVA} or newer is missing: install one "
    "(on Debian or Ubuntu: apt install default-jre-headless)"
)


class Missing(Exception):
    """A tool that this machine does not have; the text says how to get it."""


def installed(*, everything: bool = False) -> Path:
    """The folder of the packages, installed if need be: all of them, or those of `make test`.

    Raises Missing.
    """
    mark = "everything" if everything else "tests"
    record, wanted = FOLDER / "installed.txt", f"{mark} {fingerprint()}"
    packages = FOLDER / "node_modules"
    found = record.read_text() if record.exists() else ""
    if found in (wanted, f"everything {fingerprint()}"):
        return packages
    if not (npm := shutil.which("npm")):
        raise Missing(GET_NPM)
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in LISTS:
        shutil.copy(HERE / name, FOLDER)
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = run(command if everything else [*command, "--omit=dev"], cwd=FOLDER)
    if done.returncode:
        raise Missing(f"npm could not install the tools: {done.stderr.strip()[-400:]}")
    record.write_text(wanted)
    return packages


def fingerprint() -> str:
    """Changes when the lists change."""
    lists = b"".join((HERE / name).read_bytes() for name in LISTS)
    return hashlib.sha256(lists).hexdigest()


def java() -> str:
    """The Java of JAVA_HOME or the machine's, when it is new enough. Raises Missing."""
    home = os.environ.get("JAVA_HOME")
    named = Path(home) / "bin" / "java" if home else None
    found = str(named) if named and named.exists() else shutil.which("java")
    if not found:
        raise Missing(GET_JAVA)
    said = run([found, "-version"])
    version = re.search(r'version "(\d+)', said.stderr + said.stdout)
    if not version or int(version[1]) < OLDEST_JAVA:
        raise Missing(GET_JAVA)
    return found


def node() -> str:
    """The Node that runs Lighthouse. Raises Missing."""
    if found := shutil.which("node"):
        return found
    raise Missing(GET_NPM)
