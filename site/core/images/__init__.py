"""Uploaded pictures: what may come in, and how the copies for visitors are encoded."""
