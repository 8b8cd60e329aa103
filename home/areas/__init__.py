"""The page of each body area and the list of them, with services and articles about it."""
