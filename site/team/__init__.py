"""The people: authors, therapists, reviewers."""
