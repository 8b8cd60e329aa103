import secrets

from django.db import connection, models


class ContentVersion(models.Model):
    """A single row with a random token, replaced by every change that a visitor could see.

    Not a counter: after a rollback the same number would be used for two different states.
    """

    token = models.CharField(max_length=16)

    class Meta:
        db_table = "core_contentversion"  # the model was part of core

    def __str__(self) -> str:
        return self.token

    @staticmethod
    def read() -> str:
        """The token; "" before the first change. Raises DatabaseError."""
        # SQL: compiling the query for every request would take four times as long.
        with connection.cursor() as cursor:
            cursor.execute("SELECT token FROM core_contentversion WHERE id = 1")
            row = cursor.fetchone()
        return row[0] if row else ""

    @staticmethod
    def bump() -> None:
        row = ContentVersion(pk=1, token=secrets.token_hex(8))
        ContentVersion.objects.bulk_create(
            [row], update_conflicts=True, update_fields=["token"], unique_fields=["pk"]
        )
