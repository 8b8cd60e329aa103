"""Consents to news, stored with date and wording until they are withdrawn."""
