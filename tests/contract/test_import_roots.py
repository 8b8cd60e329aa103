"""The two import roots, the repository and site/, are stated in several places that must agree."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]
ROOTS = [".", "site"]


def test_tools_have_both_roots() -> None:
    mypy_path = PYPROJECT["mypy"]["mypy_path"].replace("$MYPY_CONFIG_FILE_DIR", ".").split(":")
    assert PYPROJECT["pytest"]["ini_options"]["pythonpath"] == ROOTS
    assert PYPROJECT["ruff"]["src"] == ROOTS
    assert [str(Path(path)) for path in mypy_path] == ROOTS
    makefile = (ROOT / "Makefile").read_text()
    assert re.findall(r"PYTHONPATH=(\S+)", makefile) == [":".join(ROOTS)]


def test_manage_py_puts_both_on_the_path(tmp_path: Path) -> None:
    """From any working directory, and without shadowing the standard library's `site`."""
    code = (
        "import sys; sys.argv = ['manage.py', 'version']; "
        f"import runpy; runpy.run_path({str(ROOT / 'manage.py')!r}); "
        "import palms, site; print(palms.__file__, site.__file__)"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    ours, standard = result.stdout.split()
    assert Path(ours).is_relative_to(ROOT / "site")
    assert not Path(standard).is_relative_to(ROOT / "site")


def test_site_is_no_package() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()


def test_every_package_is_in_the_import_contracts() -> None:
    found = [*ROOT.glob("*/models"), *ROOT.glob("site/*/__init__.py")]
    packages = {path.parent.name for path in found}
    assert packages == set(PYPROJECT["mypy"]["packages"])
    assert packages == set(PYPROJECT["importlinter"]["root_packages"])


def test_no_ignore_file_matches_site() -> None:
    """Common Python ignore files list /site, the output of MkDocs."""
    for name in (".gitignore", ".dockerignore"):
        file = ROOT / name
        lines = file.read_text().splitlines() if file.exists() else []
        hiding = [line for line in lines if line.strip().strip("/*") == "site"]
        assert not hiding, f"{name} hides site/: {hiding}"
