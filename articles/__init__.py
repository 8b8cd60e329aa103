"""Articles, their list and their topics."""
