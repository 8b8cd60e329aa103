"""Find, export and erase what the site holds of one person.

An app registers its records with the hook `personal_data` (privacy.sources). Command: person.
"""
