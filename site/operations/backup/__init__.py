"""Backups of the whole site, database and uploads, one file each; and the way back."""
