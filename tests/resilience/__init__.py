"""Failure injection under load, `make resilience`; not part of the test suite."""
