"""The accounts of staff: password, second factor, sessions and limits at sign-in.

Holds the rules (who needs a second factor), the middleware that asks for it, mails to staff about
their accounts, Wagtail's views of accounts, and the audit log with its report. Commands:
purge_sign_ins, remove_second_factor.
"""
