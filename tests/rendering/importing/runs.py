"""Imports of files, as the command makes them."""

from io import StringIO
from pathlib import Path

from django.core.management import call_command

from importing.importer import Importer
from importing.posts.files import SourceFiles
from importing.posts.read import read_posts
from importing.report import PostReport
from tests.rendering.importing import sources


def run(path: Path, *, writes: bool = True) -> list[PostReport]:
    files = SourceFiles(path)
    collection = read_posts(files)
    importer = Importer(collection, files)
    reports = [importer.run(post, writes=writes) for post in collection.posts]
    return importer.finish(reports, writes=writes).posts


def command(source: Path, *options: str) -> str:
    output = StringIO()
    call_command("import_articles", str(source), *options, stdout=output, stderr=StringIO())
    return output.getvalue()


def export(folder: Path, *items: str) -> Path:
    path = folder / "export.xml"
    path.write_text(sources.wordpress_export(*items), encoding="utf-8")
    return path
