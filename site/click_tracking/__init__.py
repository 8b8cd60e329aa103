"""Counts clicks on contact links without personal data, and reports them."""
