"""Contact details, opening hours, contact links and their blocks.

The migrations here include those of models of enquiries, form_protection and click_tracking, which
keep the app label `contact` (docs/decisions/0018).
"""
