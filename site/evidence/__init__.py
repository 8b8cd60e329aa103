"""Claims with their grade and sources."""
