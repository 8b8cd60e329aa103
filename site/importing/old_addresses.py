"""Wagtail's redirects from the addresses of the old blog."""

import re
from collections.abc import Iterable
from urllib.parse import quote

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, Site

from articles.models import ArticleIndexPage, Topic
from core.old_urls import pages_at
from importing.posts.dates import number_query, slug_of, split_address
from importing.posts.post import Post

MAX_PATH = 255
DATE = re.compile(r"/\d{4}(?:/\d{2}){0,2}(?=/)")

Patterns = tuple[tuple[str, ...], ...]
# The lists of categories, of tags, and the feeds.
WIX = (("/blog/categories/{}",), ("/blog/tags/{}",), ("/blog",), ())
WORDPRESS = (("/category/{}",), ("/tag/{}",), ("/blog",), ("/feed", "/comments/feed"))


def paths_of(post: Post) -> list[str]:
    """The old paths of a post: that of its address, on Wix if it has none, and its others."""
    address = split_address(post.url)
    path = Redirect.normalise_path(address.path) if post.url else f"/post/{post.slug}"
    if number := number_query(address.query):
        path = Redirect.normalise_path(f"{address.path or '/'}{number}")
    elif address.query and path == "/":
        path = Redirect.normalise_path(f"/?{address.query}")  # /?p=12
    paths = [path, *map(Redirect.normalise_path, post.old_paths)]
    return [path for path in dict.fromkeys(paths) if path != "/" and len(path) <= MAX_PATH]


def redirect_to_page(
    paths: Iterable[str], page: Page, *, writes: bool
) -> tuple[list[str], list[str]]:
    """The paths that lead to the page, and sentences about those that lead elsewhere.

    A path that is the page's own, or has a redirect already, is left as it is.
    """
    return _redirect(paths, page, page.get_url() or "", writes)


def redirect_lists(posts: list[Post], *, writes: bool) -> list[str]:
    """Redirects of the old blog's lists, categories, tags and feeds; the paths that got one."""
    index = ArticleIndexPage.objects.live().first()
    if index is None or not any(post.url for post in posts):
        return []
    made: list[str] = []
    for patterns, of_platform in (
        (WORDPRESS, [post for post in posts if post.platform == "wordpress"]),
        (WIX, [post for post in posts if post.url and not post.platform]),
    ):
        if of_platform:
            made += _redirect_lists(of_platform, patterns, index, writes)
    return list(dict.fromkeys(made))


def _redirect_lists(
    posts: list[Post], patterns: Patterns, index: ArticleIndexPage, writes: bool
) -> list[str]:
    url = index.get_url() or "/"
    topics = {topic.name.casefold(): topic for topic in Topic.objects.all()}
    slugs = {name: slug for post in posts for name, slug in post.slugs.items()}
    categories, tags, lists, feeds = patterns
    made, _ = _redirect([*lists, *_archives(posts)], index, url, writes)
    for names, paths in (
        ({name for post in posts for name in post.categories}, categories),
        ({name for post in posts for name in post.tags}, tags),
    ):
        for name in sorted(filter(lambda one: slugs.get(one) or slug_of("", one), names)):
            topic = topics.get(name.casefold())
            target = f"{url}?topic={quote(topic.slug)}" if topic else url
            olds = [path.format(slugs.get(name) or slug_of("", name)) for path in paths]
            made += _redirect(olds, target if topic else index, target, writes)[0]
    feed = reverse("article_feed")
    return made + _redirect(feeds, feed, feed, writes)[0]


def _archives(posts: list[Post]) -> list[str]:
    """WordPress's lists of a year, a month and a day, as far as the posts' addresses have them."""
    found = [DATE.match(split_address(post.url).path) for post in posts]
    parts = [one[0].strip("/").split("/") for one in found if one]
    paths = {"/" + "/".join(one[:length]) for one in parts for length in range(1, len(one) + 1)}
    return sorted(paths)


def _redirect(
    paths: Iterable[str], target: Page | str, url: str, writes: bool
) -> tuple[list[str], list[str]]:
    made, problems = [], []
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    for path in paths:
        if path.casefold() == Redirect.normalise_path(url).casefold():
            continue
        if site and "?" not in path and pages_at(site, path).exists():
            problems.append(f"{path} is another page of this site, and stays it.")
            continue
        record = Redirect.objects.filter(old_path__iexact=path).first()
        if record is None:
            made.append(path)
            if writes:
                Redirect.add_redirect(path, redirect_to=target)
        elif record.redirect_page_id == getattr(target, "pk", None) and (
            isinstance(target, Page) or record.redirect_link == target
        ):
            made.append(path)
        elif isinstance(target, Page):
            problems.append(f"{path} leads to another page already, and was left so.")
    return made, problems
