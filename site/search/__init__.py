"""Search over live, public pages."""
