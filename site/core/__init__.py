"""The base of all pages: base page model, general blocks, rich text, navigation, metadata."""
