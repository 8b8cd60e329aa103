"""The demo articles: one module of literals for each, read by the demo loader."""
