class BackupError(Exception):
    """A backup or restore cannot be done; the message is for the operator."""
