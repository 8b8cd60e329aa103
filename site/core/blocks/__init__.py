"""Blocks for the streams of all page types."""
