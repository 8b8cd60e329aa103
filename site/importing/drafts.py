"""Makes the draft of an article from a converted post."""

from typing import Any

from wagtail.models import Page

from articles.models import ArticleIndexPage, ArticlePage, Topic
from core.models.base_page import RESERVED_SLUGS
from importing.posts.dates import slug_of
from importing.posts.post import Post
from team.models import TeamMember

MAX_TITLE = 255
MAX_STANDFIRST = 320
MAX_TOPIC = 60
MAX_NAME = 80
MAX_ALT = 240
# Accounts of programs, not people.
NO_NAMES = {"admin", "administrator", "editor", "wordpress", "wix"}


def make_draft(
    index: ArticleIndexPage,
    post: Post,
    title: str,
    blocks: list[dict[str, Any]],
    hero: tuple[int | None, str],
    user: Any,
) -> tuple[ArticlePage, list[str]]:
    """The draft, saved below `index`, and sentences about what could not be kept.

    `hero` is the number of the main picture and its alt text.
    """
    notes: list[str] = []
    page = ArticlePage(
        title=_fitting(title, MAX_TITLE)[0],
        slug=free_slug(index, post.slug or slug_of("", title)),
        standfirst=_fitting(post.standfirst, MAX_STANDFIRST)[0],
        body=blocks,
        hero_image_id=hero[0],
        hero_alt=_fitting(hero[1], MAX_ALT)[0],
        author=_author(post.author),
        updated_on=post.updated if post.updated != post.published else None,
        live=False,
        has_unpublished_changes=True,
        owner=user,
    )
    if post.published:
        page.published_on = post.published
    if page.updated_on and page.updated_on < page.published_on:
        page.updated_on = None
    if not page.standfirst:
        notes.append("It has no introduction yet.")
    if post.slug and page.slug != post.slug:
        notes.append(f"Another page has its address; this one is at …/{page.slug}/.")
    page.topics.set(_topics(post.categories))
    index.add_child(instance=page)
    # Not validated: a draft may lack its introduction.
    page.save_revision(user=user, log_action=True, clean=False)
    tags = [tag for tag in post.tags if tag not in post.categories]
    if tags:
        notes.append(f"Tags on the old site: {', '.join(tags)}.")
    return page, notes


def cut_off(post: Post, title: str) -> list[str]:
    """The ends of texts that are longer than the fields of an article take."""
    texts = [(title, MAX_TITLE), (post.standfirst, MAX_STANDFIRST), (post.picture_alt, MAX_ALT)]
    return [end for text, limit in texts if (end := _fitting(text, limit)[1])]


def _fitting(text: str, limit: int) -> tuple[str, str]:
    """The text in one line, cut after a word where it is longer than `limit`, and what was cut off."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line, ""
    start = line[: limit - 1].rsplit(" ", 1)[0]
    return f"{start}…", line[len(start) :].strip()


def free_slug(index: Page, slug: str) -> str:
    """The slug, with a number when a sibling has it."""
    slug = slug or "article"
    taken = set(index.get_children().filter(slug__startswith=slug).values_list("slug", flat=True))
    number, free = 1, slug
    while free in taken or free in RESERVED_SLUGS:
        number += 1
        free = f"{slug[:240]}-{number}"
    return free


def _author(name: str) -> TeamMember | None:
    """The author of this name, made where the team has none; None for the name of a program."""
    name = " ".join(name.split())[:MAX_NAME]
    if not name or name.casefold() in NO_NAMES or "@" in name:
        return None
    known = TeamMember.objects.filter(name__iexact=name).first()
    if known is None:
        return TeamMember.objects.create(name=name, is_author=True)
    if not known.is_author:
        known.is_author = True
        known.save()
    return known


def _topics(names: list[str]) -> list[Topic]:
    topics = []
    for name in names:
        name = " ".join(name.split())[:MAX_TOPIC]
        slug = slug_of("", name)[:MAX_TOPIC]
        if not slug:
            continue
        known = Topic.objects.filter(slug=slug).first()
        known = known or Topic.objects.filter(name__iexact=name).first()
        topics.append(known or Topic.objects.create(name=name, slug=slug))
    return topics
