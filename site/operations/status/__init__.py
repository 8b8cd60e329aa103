"""The page "Is all well?": backup, mail, scheduler, disk, certificate and stores, for the owner.

`jobs` and `machine` read the state, `report` shows it, `alerts` e-mails it, `heartbeat` pings an
external monitor.
"""
