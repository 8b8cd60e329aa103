"""An import that is made again makes nothing twice."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from articles.models import ArticlePage, Topic
from images.models import SiteImage
from importing.models import ImportedPost
from importing.report import State
from team.models import TeamMember
from tests.rendering.importing import sources
from tests.rendering.importing.runs import command, run

pytestmark = pytest.mark.django_db


def test_a_second_import_makes_nothing_twice(index, tmp_path):
    page = sources.saved_page(tmp_path)
    run(page)
    (report,) = run(page)
    assert report.state is State.UNCHANGED
    assert report.page == ArticlePage.objects.get().pk
    assert SiteImage.objects.count() == TeamMember.objects.count() == Topic.objects.count() == 1
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("all day", "all night"), encoding="utf-8")
    (report,) = run(page)
    assert report.state is State.CHANGED
    assert "all day" in str(ArticlePage.objects.get().body)


def test_a_page_saved_again_with_other_menus_is_unchanged(index, tmp_path):
    page = sources.saved_page(tmp_path)
    run(page)
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace("© Old spa", "© Old spa <script>token = 2</script>"))
    (report,) = run(page)
    assert report.state is State.UNCHANGED


def test_the_feed_and_the_page_of_a_post_make_one_article(index, tmp_path):
    run(sources.saved_page(tmp_path / "pages"))
    path = tmp_path / "blog-feed.xml"
    feed = sources.FEED.replace("/post/breathe-out", "/post/Tired-Feet/")
    path.write_text(feed, encoding="utf-8")
    report, _ = run(path)
    assert report.state is State.UNCHANGED
    assert ArticlePage.objects.count() == 2


def test_a_deleted_article_is_made_again(index, tmp_path):
    page = sources.saved_page(tmp_path)
    run(page)
    ArticlePage.objects.get().delete()
    (report,) = run(page)
    assert report.state is State.MADE
    assert ImportedPost.objects.get().page == ArticlePage.objects.get()


def test_a_dry_run_writes_nothing(index, tmp_path):
    output = command(sources.saved_page(tmp_path), "--dry-run")
    assert "Tired feet: will be made" in output
    assert "/post/tired-feet" in output
    for model in (ArticlePage, SiteImage, TeamMember, Topic, Redirect, ImportedPost):
        assert not model.objects.exists(), model
