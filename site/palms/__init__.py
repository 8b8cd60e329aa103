"""The project: settings, addresses and the server entry point."""
