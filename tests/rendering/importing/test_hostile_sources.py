"""Sources that are broken or hostile get a sentence, and nothing is imported by halves."""

import zipfile
from pathlib import Path

import pytest

from articles.models import ArticlePage
from importing.posts import files
from importing.posts.files import SourceFiles, unpack
from importing.posts.read import read_posts
from importing.report import State
from importing.sources import UnreadableSourceError
from tests.factories import pages
from tests.rendering.importing import sources
from tests.rendering.importing.runs import run

pytestmark = pytest.mark.django_db

BOMB = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<rss><channel><item><title>&b;</title></item></channel></rss>"""
EXTERNAL = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<rss><channel><item><title>&x;</title></item></channel></rss>"""


# A comment with what looks like an element does not end the check.
COMMENT = BOMB.replace("<!DOCTYPE", "<!-- <a --><!DOCTYPE")
CONTROL = BOMB.replace("<!DOCTYPE", "\x0b<!DOCTYPE")


def problem_of(path: Path) -> str:
    (post,) = read_posts(SourceFiles(path)).posts
    assert post.source is None
    return post.problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("content", [BOMB, EXTERNAL, COMMENT])
def test_entities_are_refused(tmp_path, content, encoding):
    path = tmp_path / "feed.xml"
    path.write_bytes(content.encode(encoding))
    assert "entities" in problem_of(path)


def test_an_export_that_was_cut_off(tmp_path):
    path = tmp_path / "export.xml"
    path.write_text(sources.wordpress_export()[:-200], encoding="utf-8")
    assert "damaged at line" in problem_of(path)


@pytest.mark.parametrize("content", [b"", b"\x00" * 50, b"<html></html>", b"{}", b"<a><b></a>"])
def test_a_file_that_is_no_feed(tmp_path, content):
    path = tmp_path / "feed.xml"
    path.write_bytes(content)
    assert "neither a feed" in problem_of(path)


def test_a_file_that_is_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_FILE", 1000)
    path = tmp_path / "feed.xml"
    path.write_bytes(b" " * 1001)
    assert "larger than" in problem_of(path)


def test_scripts_do_not_reach_the_page(tmp_path, client):
    pages.article_index()
    path = tmp_path / "post.html"
    path.write_text(
        "<h1>Feet <script>alert(1)</script></h1><p onclick='alert(2)'>Warm "
        "<a href='javascript:alert(3)'>water</a> <img src=x onerror=alert(4)></p>"
        "<iframe src='https://evil.example'></iframe><p>&lt;script&gt;alert(5)&lt;/script&gt;</p>"
    )
    (report,) = run(path)
    assert report.state is State.MADE
    page = ArticlePage.objects.get()
    page.standfirst = "Warm."
    page.save_revision().publish()
    text = client.get(page.url).content.decode()
    for part in ("onclick", "javascript:", "onerror", "evil.example", "<script>alert"):
        assert part not in text
    assert "Warm" in text


@pytest.mark.parametrize("name", ["../outside.txt", "/outside.txt", "a/../../outside.txt"])
def test_an_archive_cannot_write_outside(tmp_path, name):
    archive, folder = tmp_path / "a.zip", tmp_path / "files"
    folder.mkdir()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr(name, "x")
    with pytest.raises(UnreadableSourceError, match="outside"):
        unpack(archive, folder)
    assert not (tmp_path / "outside.txt").exists()


def test_an_archive_that_unpacks_to_too_much(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_UNPACKED", 3 * files.MEGABYTE)
    archive, folder = tmp_path / "a.zip", tmp_path / "files"
    folder.mkdir()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(4):
            packed.writestr(f"{number}.txt", bytes(files.MEGABYTE))
    with pytest.raises(UnreadableSourceError, match="holds more than"):
        unpack(archive, folder)
    assert sum(path.stat().st_size for path in folder.rglob("*")) == 0


def test_a_damaged_archive(tmp_path):
    archive, folder = tmp_path / "a.zip", tmp_path / "files"
    folder.mkdir()
    archive.write_bytes(b"PK\x03\x04 and nothing else")
    with pytest.raises(UnreadableSourceError, match="damaged"):
        unpack(archive, folder)


def test_pictures_outside_the_source_are_not_read(tmp_path):
    (tmp_path / "secret.jpg").write_bytes(b"x")
    folder = tmp_path / "blog"
    folder.mkdir()
    (folder / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    found = SourceFiles(folder)
    for address in ("../secret.jpg", "/etc/passwd", f"{tmp_path}/secret.jpg", "link.jpg"):
        assert found.find_picture(address) is None


def test_a_picture_that_is_none_is_named(tmp_path):
    pages.article_index()
    page = sources.saved_page(tmp_path)
    (tmp_path / "Tired feet_files" / "ab_feet~mv2.jpg").write_bytes(b"no picture")
    (report,) = run(page)
    assert any("ab_feet~mv2.jpg" in line for line in report.missing_pictures)
    assert report.state is State.MADE


def test_entities_of_an_export_with_control_characters_are_refused(tmp_path):
    path = tmp_path / "export.xml"
    path.write_text(f"{CONTROL}<!-- http://wordpress.org/export/1.2/ -->")
    assert "entities" in problem_of(path)


def test_a_feed_that_is_the_name_of_a_file_does_not_read_it(tmp_path):
    feed = tmp_path / "secret.rss"
    feed.write_text(
        "<rss version='2.0'><channel><item><title>Secret</title></item></channel></rss>"
    )
    folder = tmp_path / "upload"
    folder.mkdir()
    (folder / "feed.xml").write_text(str(feed))
    assert "neither a feed" in problem_of(folder / "feed.xml")


@pytest.mark.parametrize("encoding", ["foo", "utf-32"])
def test_an_export_in_an_unknown_encoding(tmp_path, encoding):
    path = tmp_path / "export.xml"
    path.write_text(
        f"<?xml version='1.0' encoding='{encoding}'?><!-- wordpress.org/export/ --><rss></rss>"
    )
    assert problem_of(path)


@pytest.mark.parametrize(
    "part",
    [
        "<link rel=canonical href='http://[x/'>",
        "<meta property='article:published_time' content='9999-12-31T23:59:59Z'>",
        f"<p style='font-weight:{'9' * 5000}'>Heavy</p>",
        f"<img src='https://example.org/{'a' * 300}.jpg'>",
        "<img src='http://[x/a.png'>",
        "<img src='a%00.png'>",
        "<img src='data:image/svg+xml,%3Csvg%3E'>",
    ],
)
def test_a_strange_part_does_not_stop_the_post(tmp_path, part):
    pages.article_index()
    path = tmp_path / "post.html"
    path.write_text(f"<html><head></head><body><h1>Feet</h1>{part}<p>Warm water.</p></body></html>")
    (report,) = run(path)
    assert report.state is State.MADE


def test_an_archive_with_damaged_content(tmp_path):
    archive, folder = tmp_path / "a.zip", tmp_path / "files"
    folder.mkdir()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("post.txt", "Warm water. " * 1000)
    content = bytearray(archive.read_bytes())
    content[38:60] = b"\xff" * 22
    archive.write_bytes(content)
    with pytest.raises(UnreadableSourceError, match="damaged"):
        unpack(archive, folder)


def test_documents_that_are_too_large_together(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "MAX_DOCUMENTS", 30)
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text("Warm water, twenty words.")
    first, second = read_posts(SourceFiles(tmp_path)).posts
    assert not first.problem
    assert "together" in second.problem
