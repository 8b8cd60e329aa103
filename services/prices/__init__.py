"""The admin screen "Prices": all services with their lengths, changed and published at once."""
