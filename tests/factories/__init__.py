"""The only way that tests create content. Each function returns one saved, complete record.

`records` has snippets, images and settings, `pages` the pages, `blocks` raw values of every block,
`site` a small site with all of them, `people` users.
"""
