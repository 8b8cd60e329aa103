"""Typed text: characters that nobody can see, typographic quotation marks, cells of spreadsheets."""
