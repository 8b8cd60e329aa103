"""Every block and component in its states: long words, no picture, one item, fifty.

A block's states are worked out from its definition, so that a new block is there by itself;
components have samples of their own. Served to the tests at /states/, see urls.py.
"""
