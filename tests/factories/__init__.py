"""The only way tests make content. Each function gives one saved record, complete enough to show.

`records` has what pages draw on, `pages` the pages, `blocks` the values of every block, `site` a
whole small site, `people` those who sign in.
"""
