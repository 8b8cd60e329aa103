"""The admin's first page: tasks of staff, what is still missing, and the Help menu."""
