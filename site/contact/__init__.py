"""Contact details, opening hours, contact links and their blocks."""
