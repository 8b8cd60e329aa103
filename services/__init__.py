"""Services with prices, session steps and safety notes."""
