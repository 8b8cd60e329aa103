from articles.management.commands.purge_questions import Command as PurgeQuestions
from core.renamed_commands import RenamedCommand


class Command(RenamedCommand, PurgeQuestions):
    new_name = "purge_questions"
