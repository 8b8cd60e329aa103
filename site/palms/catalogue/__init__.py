"""The living catalogue: every block and component in its states, with the site's own stylesheet.

Blocks are found and their states worked out from their definitions, so that a new block is there
by itself; components have samples of their own in samples.py. Staff who may edit pages see it.
"""
