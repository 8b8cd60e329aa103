"""Backups of database and uploads in one file each, and their restore.

`create` writes a tar archive (`archive`, `manifest`) of the database (`postgresql`, `sqlite`) and the
uploads to a folder or bucket (`destinations`, `buckets`), encrypted with age (`encryption`), and
deletes old ones (`rotation`). `restore` reverses it.
"""
