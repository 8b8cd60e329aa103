"""What the site tells people about what they send, and how it finds and erases it again."""
