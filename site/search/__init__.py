"""The search page and the search backend, over live, public pages."""
