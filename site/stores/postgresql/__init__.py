"""Django's PostgreSQL backend with a response timeout and a circuit breaker."""
