"""What search engines and social networks read: metadata, structured data, the sitemap."""
