"""Sources of an import: an export of WordPress, saved pages, a feed. All texts are our own."""

from pathlib import Path

from tests.factories.records import jpeg

OLD_SITE = "https://old.example"

SAVED_PAGE = """<!DOCTYPE html>
<!-- saved from url=(0040)https://old.example/post/tired-feet -->
<html lang="en"><head><meta charset="utf-8">
<title>Tired feet | Old spa</title>
<meta property="og:title" content="Tired feet">
<meta property="og:description" content="What your feet do for your back.">
<meta property="og:image" content="https://static.wixstatic.com/media/ab_feet~mv2.jpg/v1/fill/w_1000/ab_feet~mv2.jpg">
<meta property="article:published_time" content="2024-05-06T22:30:00.000Z">
<meta property="article:modified_time" content="2024-06-07T08:00:00.000Z">
<meta property="article:section" content="Feet">
<meta name="author" content="Naledi Dlamini">
<link rel="canonical" href="https://old.example/post/tired-feet">
</head><body><nav><a href="/">Start</a></nav>
<article><h1>Tired feet</h1>
<div data-hook="post-description"><p>Feet carry us <strong>all day</strong>.</p>
<h2>👣 What helps</h2><ul><li>Rolling a ball</li><li>Warm water</li></ul>
<figure><img src="./Tired%20feet_files/ab_feet~mv2.jpg" alt="A foot on a ball"><figcaption>Five minutes are enough</figcaption></figure>
<p><img src="./Tired%20feet_files/lost.jpg"></p>
<p>Read <a href="https://old.example/post/lower-back">about the lower back</a> too.</p>
</div><a href="/blog/tags/walking">walking</a></article><footer>© Old spa</footer></body></html>
"""

WORDPRESS_ITEM = """<item><title>{title}</title><link>https://old.example/2019/03/{slug}/</link>
<dc:creator><![CDATA[naledi]]></dc:creator><guid>https://old.example/?p={number}</guid>
<content:encoded><![CDATA[{content}]]></content:encoded>
<excerpt:encoded><![CDATA[{excerpt}]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date>2019-03-04 10:00:00</wp:post_date>
<wp:post_modified>2019-04-05 10:00:00</wp:post_modified><wp:post_name>{slug}</wp:post_name>
<wp:status>{status}</wp:status><wp:post_type>{kind}</wp:post_type>
<category domain="category" nicename="feet"><![CDATA[Feet]]></category>
<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
<category domain="post_tag" nicename="ball"><![CDATA[ball]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>90</wp:meta_value></wp:postmeta>
</item>"""

ATTACHMENT = """<item><title>stones</title><link>https://old.example/stones/</link>
<excerpt:encoded><![CDATA[From the river]]></excerpt:encoded><wp:post_parent>12</wp:post_parent>
<wp:post_id>90</wp:post_id><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>
<wp:attachment_url>https://old.example/wp-content/uploads/2019/03/stones.jpg</wp:attachment_url>
<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>
<wp:meta_value><![CDATA[Warm stones]]></wp:meta_value></wp:postmeta></item>"""


def wordpress_item(slug: str = "warm-stones", number: int = 12, **values: str) -> str:
    """One post of an export."""
    given = {
        "title": "Warm stones",
        "content": "Stones hold the warmth.\n\nThey are <b>smooth</b>.",
        "excerpt": "Why stones.",
        "status": "publish",
        "kind": "post",
    }
    return WORDPRESS_ITEM.format(slug=slug, number=number, **given | values)


def wordpress_export(*items: str) -> str:
    """An export of WordPress with an author and these items; one post if there are none."""
    return f"""<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Old spa</title><link>https://old.example</link><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>naledi</wp:author_login>
<wp:author_display_name><![CDATA[Naledi Dlamini]]></wp:author_display_name></wp:author>
{"".join(items or [wordpress_item()])}</channel></rss>"""


FEED = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Old spa</title><link>https://old.example</link><description>Posts</description>
<item><title>Breathe out</title><link>https://old.example/post/breathe-out</link>
<guid>https://old.example/post/breathe-out</guid><pubDate>Tue, 07 May 2024 06:00:00 GMT</pubDate>
<description>A short one.</description>
<content:encoded><![CDATA[<p>A long breath <em>out</em> calms.</p>]]></content:encoded></item>
<item><title>Only the beginning</title><link>https://old.example/post/only</link>
<description>It starts here and …</description></item></channel></rss>"""


def saved_page(folder: Path) -> Path:
    """A page as a browser saves it, with one of its two pictures."""
    beside = folder / "Tired feet_files"
    beside.mkdir(parents=True)
    (beside / "ab_feet~mv2.jpg").write_bytes(jpeg((640, 480)))
    (beside / "frame.html").write_text("<p>An advertisement</p>")
    (beside / "style.css").write_text("p {}")
    page = folder / "Tired feet.html"
    page.write_text(SAVED_PAGE, encoding="utf-8")
    return page
