"""The PostgreSQL backend and the S3 storage, with its settings."""
