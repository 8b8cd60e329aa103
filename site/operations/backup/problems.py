class BackupProblem(Exception):
    """What keeps a backup or a restore from being done, in words for whoever asked for it."""
