"""Databases and file storages: the PostgreSQL backend, S3 buckets, and the setting that names one."""
