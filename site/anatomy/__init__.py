"""Body areas, their safety texts, and the regions of the body map."""
