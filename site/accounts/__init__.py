"""The accounts of staff: password, second factor, sessions and limits at sign-in.

django-allauth serves the sign-in. This package adds the middleware that checks each admin session,
the e-mails to staff about their accounts, reauthentication in Wagtail's user views, and the audit
log with its report. Commands: purge_sign_ins, remove_second_factor.
"""
