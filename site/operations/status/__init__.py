"""The page "Is all well?": backup, mail, scheduler, disk, certificate and stores, for the owner.

`work` and `machine` read the state, `report` shows it, `alerts` mails it, `heartbeat` tells a
watcher outside that this machine runs.
"""
