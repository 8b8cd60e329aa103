from core.renamed_commands import RenamedCommand
from enquiries.management.commands.purge_enquiries import Command as PurgeEnquiries


class Command(RenamedCommand, PurgeEnquiries):
    new_name = "purge_enquiries"
