"""Reads the posts of another blog from its files: saved pages, feeds, exports and documents."""
