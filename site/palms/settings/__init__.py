"""Settings: `base` is shared, the other modules override it."""
