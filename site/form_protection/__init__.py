"""Shared by all public forms: spam protection without cookies, a same-origin check, rate limits by
network, safe parsing of requests, and the admin base classes for submissions."""
