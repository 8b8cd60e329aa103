"""The plain enquiry: its form, what guards it, how it is kept and who is told."""
