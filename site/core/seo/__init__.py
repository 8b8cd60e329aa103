"""Metadata, structured data and sitemap."""
