from accounts.management.commands.purge_sign_ins import Command as PurgeSignIns
from core.renamed_commands import RenamedCommand


class Command(RenamedCommand, PurgeSignIns):
    new_name = "purge_sign_ins"
