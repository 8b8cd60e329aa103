"""The Nu HTML checker, which is what validator.w3.org runs. One start of Java for any number of pages."""

import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

from tests.audit import tools
from tests.processes import run


def ready() -> list[str]:
    """The command that checks files. Raises tools.Missing."""
    jar = tools.installed() / "vnu-jar" / "build" / "dist" / "vnu.jar"
    # It reads deeply nested pages recursively; Java's own stack is too small for some.
    return [tools.java(), "-Xss4m", "-jar", str(jar)]


def check(documents: Mapping[str, str]) -> dict[str, list[str]]:
    """What the checker says of each document, by the document's name; every name is there.

    Raises tools.Missing.
    """
    found: dict[str, list[str]] = {name: [] for name in documents}
    command = [*ready(), "--format", "json", "--exit-zero-always"]
    with tempfile.TemporaryDirectory() as folder:
        names = {}
        for number, (name, text) in enumerate(documents.items()):
            path = Path(folder) / f"{number}.html"
            path.write_text(text, encoding="utf-8")
            names[path.name] = name
        done = run([*command, *(Path(folder) / name for name in names)])
    try:
        messages = json.loads(done.stderr)["messages"]
    except ValueError:
        raise RuntimeError(f"The HTML checker failed: {done.stderr[-400:]}") from None
    for message in messages:
        where = names[Path(message["url"]).name]
        found[where].append(
            f"line {message.get('lastLine', '?')}: {message['message']} "
            f"{' '.join(message.get('extract', '').split())}"
        )
    return found
