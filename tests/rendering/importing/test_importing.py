"""Posts become drafts with words, pictures, dates, authors and old addresses."""

import zipfile
from datetime import date

import pytest
from django.core.management import CommandError

from articles.models import ArticlePage
from images.models import SiteImage
from importing.report import State
from tests.factories import pages, records
from tests.rendering.importing import sources
from tests.rendering.importing.runs import command, export, run

pytestmark = pytest.mark.django_db


def test_a_saved_page_becomes_a_draft(index, tmp_path, client):
    (report,) = run(sources.saved_page(tmp_path))
    page = ArticlePage.objects.get()
    assert (page.title, page.slug, page.live) == ("Tired feet", "tired-feet", False)
    assert page.standfirst == "What your feet do for your back."
    # 22:30 UTC is the next day in South Africa.
    assert (page.published_on, page.updated_on) == (date(2024, 5, 7), date(2024, 6, 7))
    assert page.author.name == "Naledi Dlamini"
    assert [topic.name for topic in page.topics.all()] == ["Feet"]
    assert client.get(f"/articles/{page.slug}/").status_code == 404
    page.save_revision().publish()
    text = client.get(page.url).content.decode()
    for words in ("Feet carry us", "What helps", "Rolling a ball", "Five minutes are enough"):
        assert words in text
    assert "© Old spa" not in text
    assert report.state is State.MADE
    assert report.words_not_understood == 0
    assert report.redirects == ["/post/tired-feet"]
    assert "Tags on the old site: walking." in report.notes
    assert report.old_links == ["https://old.example/post/lower-back"]
    assert client.get("/post/Tired-Feet/").headers["Location"] == page.url


def test_pictures_come_from_the_files_or_are_named(index, tmp_path):
    (report,) = run(sources.saved_page(tmp_path))
    page = ArticlePage.objects.get()
    image = SiteImage.objects.get()
    assert page.hero_image == image
    (block,) = [block for block in page.body if block.block_type == "picture"]
    assert block.value["image"].pk == image.pk
    assert block.value["image"].contextual_alt_text == "A foot on a ball"
    assert image.title == "ab_feet~mv2"
    (missing,) = report.missing_pictures
    assert missing.endswith("lost.jpg")
    assert report.pictures == 2


def test_a_folder_and_an_archive_of_pages(index, tmp_path):
    folder = tmp_path / "blog"
    sources.saved_page(folder)
    (folder / "Notes.txt").write_text("Breathe\n\nIn and out.")
    (folder / "logo.ai").write_bytes(b"%!PS")
    archive = tmp_path / "blog.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted(folder.rglob("*")):
            packed.write(path, path.relative_to(folder))
    output = command(archive)
    assert "Posts found: 2" in output
    assert "logo.ai" in output
    assert "advertisement" not in output
    assert SiteImage.objects.count() == 1
    assert "Posts: is here: 2" in command(folder)


def test_an_export_of_wordpress(index, tmp_path, client):
    uploads = tmp_path / "wp-content" / "uploads" / "2019" / "03"
    uploads.mkdir(parents=True)
    (uploads / "stones-300x200.jpg").write_bytes(records.jpeg((300, 200)))
    (uploads / "stones.jpg").write_bytes(records.jpeg((900, 600)))
    post = sources.wordpress_item()
    about = sources.wordpress_item("about-us", 13, title="About", kind="page")
    menu = sources.wordpress_item("menu", 14, title="Menu", kind="nav_menu_item", content="a b")
    report, of_page = run(export(tmp_path, sources.ATTACHMENT, post, about, menu))
    assert "It was a page on the old site, not a post." in of_page.notes
    page = ArticlePage.objects.get(title="Warm stones")
    assert (page.title, page.slug) == ("Warm stones", "warm-stones")
    assert page.standfirst == "Why stones."
    assert page.published_on == date(2019, 3, 4)
    assert page.author.name == "Naledi Dlamini"
    assert [topic.name for topic in page.topics.all()] == ["Feet"]
    assert (page.hero_image.width, page.hero_alt) == (900, "Warm stones")
    assert "Tags on the old site: ball." in report.notes
    page.save_revision().publish()
    for old in ("/2019/03/warm-stones/", "/?p=12", "/?utm_source=x&p=12"):
        assert client.get(old).headers["Location"] == page.url
    for old in ("/category/feet/", "/category/body/feet/", "/category/Feet/page/2/"):
        assert client.get(old).headers["Location"] == "/articles/?topic=feet"
    for old in ("/tag/ball", "/2019/", "/2019/03/page/2"):
        assert client.get(old).headers["Location"] == "/articles/"
    assert client.get("/feed/").headers["Location"] == "/articles/feed/"
    assert "1 × menu item, 2 words: Menu" in command(tmp_path / "export.xml")


def test_a_gallery_without_a_list_shows_the_pictures_of_its_post(index, tmp_path):
    uploads = tmp_path / "uploads"
    uploads.mkdir()
    (uploads / "stones.jpg").write_bytes(records.jpeg((900, 600)))
    post = sources.wordpress_item(content="Stones.\x0b\n\n[gallery columns=2]")
    run(export(tmp_path, sources.ATTACHMENT, post))
    (picture,) = [one for one in ArticlePage.objects.get().body if one.block_type == "picture"]
    assert picture.value["caption"] == "From the river"
    assert picture.value["image"].contextual_alt_text == "Warm stones"


@pytest.mark.parametrize(
    ("head", "headings", "title"),
    [
        ("<title>Sleep – what helps</title>", ["Old spa"], "Sleep – what helps"),
        (
            "<title>Sleep – what helps · Spa</title>",
            ["Spa", "Sleep – what helps"],
            "Sleep – what helps",
        ),
        (
            "<title>x</title><meta property='og:title' content='Sleep | Spa'>"
            "<meta property='og:site_name' content='Spa'>",
            [],
            "Sleep",
        ),
        ("", ["Sleep well"], "Sleep well"),
        ("<title>Sleep</title>", [], "Sleep"),
    ],
)
def test_the_title_of_a_page(index, tmp_path, head, headings, title):
    path = tmp_path / "post.html"
    lines = "".join(f"<h1>{heading}</h1>" for heading in headings)
    path.write_text(
        f"<head><meta charset=utf-8>{head}</head>{lines}<article><p>Rest.</p></article>"
    )
    (report,) = run(path)
    assert report.title == title


def test_a_post_without_text_keeps_its_title(index, tmp_path):
    (report,) = run(export(tmp_path, sources.wordpress_item(content="")))
    assert report.state is State.MADE
    assert "It has no text." in report.notes
    assert ArticlePage.objects.get().title == "Warm stones"


def test_the_end_of_a_long_introduction_is_named(index, tmp_path):
    excerpt = " ".join(f"word{number}" for number in range(60))
    (report,) = run(export(tmp_path, sources.wordpress_item(excerpt=excerpt)))
    kept = ArticlePage.objects.get().standfirst.removesuffix("…")
    end = report.not_understood[-1].partition(" — ")[0]
    assert f"{kept} {end}" == excerpt
    assert report.words_not_understood == len(end.split())


def test_posts_that_were_not_public_say_so(index, tmp_path):
    (report,) = run(export(tmp_path, sources.wordpress_item(status="private")))
    assert "It was not public on the old site (private)." in report.notes


def test_a_feed(index, tmp_path):
    path = tmp_path / "blog-feed.xml"
    path.write_text(sources.FEED, encoding="utf-8")
    whole, cut = run(path)
    assert "The feed gives only the beginning of this post." in cut.notes
    page = ArticlePage.objects.get(pk=whole.page)
    assert (page.title, page.slug) == ("Breathe out", "breathe-out")
    assert (page.standfirst, page.published_on) == ("A short one.", date(2024, 5, 7))
    assert "A long breath <i>out</i> calms." in str(page.body)


def test_an_address_that_is_taken_gets_a_number(index, tmp_path):
    pages.article(index, slug="warm-stones", title="Mine")
    (report,) = run(export(tmp_path))
    assert ArticlePage.objects.get(title="Warm stones").slug == "warm-stones-2"
    assert any("Another page has its address" in note for note in report.notes)


def test_known_authors_and_topics_are_used(index, tmp_path):
    author = records.team_member("naledi dlamini")
    topic = records.topic("Feet")
    run(export(tmp_path))
    page = ArticlePage.objects.get()
    assert page.author == author
    assert list(page.topics.all()) == [topic]


def test_one_bad_post_leaves_the_others(index, tmp_path, monkeypatch):
    folder = tmp_path / "posts"
    sources.saved_page(folder)
    (folder / "broken.docx").write_bytes(b"PK no archive")
    reports = {report.title: report for report in run(folder)}
    assert reports["broken"].state is State.FAILED
    assert reports["broken"].notes
    assert reports["Tired feet"].state is State.MADE


def test_a_failure_leaves_no_half_article(index, tmp_path, monkeypatch):
    def fail(*args, **kwargs):
        raise RuntimeError

    stored = stored_images()
    monkeypatch.setattr("importing.old_addresses.redirect_to_page", fail)
    (report,) = run(sources.saved_page(tmp_path))
    assert report.state is State.FAILED
    assert report.notes
    assert not ArticlePage.objects.exists()
    assert not SiteImage.objects.exists()
    assert stored_images() == stored


def stored_images() -> set[str]:
    storage = SiteImage._meta.get_field("file").storage
    folder = "original_images"
    return set(storage.listdir(folder)[1]) if storage.exists(folder) else set()


def test_a_missing_source_is_an_error_in_words(index, tmp_path):
    with pytest.raises(CommandError, match="There is no file or folder"):
        command(tmp_path / "nothing.xml")
