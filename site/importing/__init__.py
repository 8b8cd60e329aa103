"""Imports another blog, and makes blocks of documents written elsewhere.

`readers` turn HTML, WordPress mark-up, Markdown, plain text and Word documents into `parts`;
`call_outs`, `headings`, `films` and `contact_lines` find what is meant by them; `blocks` writes raw
StreamField data. `conversion.convert` does all of it and reports each word that has no place.
`posts` finds the posts in saved pages, feeds and exports; `importer` makes drafts of them, for the
command import_articles and for the page and the paste in `admin`. Commands: import_articles,
purge_import_uploads.
"""
