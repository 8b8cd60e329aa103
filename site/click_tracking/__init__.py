"""Clicks on contact links: counted without anything about who clicked, and the report."""
