"""Django's PostgreSQL, for web processes that must not all wait for a database that is ill."""
