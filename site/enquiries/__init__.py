"""Enquiries: the forms to the spa, mails about them, the inbox, and the consents to news.

Command: forget_enquiries.
"""
