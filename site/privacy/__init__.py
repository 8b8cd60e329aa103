"""Finds, exports and erases the stored data of one person.

An app registers its models with the hook `personal_data` (privacy.sources). Command: person.
"""
