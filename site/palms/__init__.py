"""The project: settings, URLs, error pages, security headers and the WSGI application."""
