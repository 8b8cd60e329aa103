"""The project: settings, addresses, error pages, policies and the server entry point."""
