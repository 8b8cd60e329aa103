"""Emails about enquiries, each sent at most once. The mail worker polls their database rows."""
