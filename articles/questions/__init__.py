"""Questions under articles: asked by readers, shown and answered by staff, forgotten in time."""
