from datetime import date

from django.core.exceptions import ValidationError

EARLIEST, LATEST = 2000, 2100


def validate_sensible_moment(moment: date) -> None:
    """Refuses a slip of the keyboard such as year 0001, which no database holds in every zone. For
    a date, or a date and time."""
    if not EARLIEST <= moment.year <= LATEST:
        raise ValidationError(f"Check the year: it should be between {EARLIEST} and {LATEST}.")
