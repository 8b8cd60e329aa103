"""Operations: backup, scheduler, mail worker, health checks, status page, alerts and logs.

`status` has the page "Is all well?" and its alerts, `edge` refreshes pages in the edge's cache,
`store_checks` are system checks of the database, cache, uploads and backups. Apps register senders
of e-mails for the mail worker with the hook `send_waiting_mails`.
"""
