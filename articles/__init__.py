"""Articles, their list and topics, the feed, and questions from readers.

Provides `newest_articles`, `articles_about` (for services, by a hook) and the block of teasers.
"""
