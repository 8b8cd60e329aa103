"""Mails about an enquiry, sent at most once each from rows that the mail worker polls."""
