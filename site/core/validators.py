from datetime import date

from django.core.exceptions import ValidationError

EARLIEST, LATEST = 2000, 2100


def validate_sensible_moment(moment: date) -> None:
    """Raises ValidationError for a date or datetime with a mistyped year such as 0001."""
    if not EARLIEST <= moment.year <= LATEST:
        raise ValidationError(f"Check the year: it should be between {EARLIEST} and {LATEST}.")
