"""Enquiries: public forms, emails about submissions, the inbox in the admin, and consents to news.

Command: purge_enquiries.
"""
