"""The demo content and the command that loads it."""
