"""The admin's page for importing articles."""
