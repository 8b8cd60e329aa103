"""What runs and watches the site: backup, scheduler, mail worker, health checks, status and logs.

`status` is the page "Is all well?" with its alerts; `backup` makes and restores copies; `edge`
refreshes the copies in front of the site; `store_checks` are asked for before serving. An app
registers what the mail worker sends under the hook `send_waiting_mails`.
"""
