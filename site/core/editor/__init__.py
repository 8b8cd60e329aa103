"""The page editor of the admin: its buttons and messages."""
