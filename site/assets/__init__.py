"""The site's stylesheet and script, bundled from their parts by a staticfiles finder."""
