"""Is all well? What the owner can see of backup, mail, clock, disk, certificate and stores."""
