"""How staff get in: password, second factor, what ends a session, and the record of all of it."""
