"""South Africa's public holidays from the `holidays` package, with observed and one-off ones.

Holidays that the package lacks are entered as special days.
"""

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

# How far ahead the owner can mark holidays as open.
MONTHS_AHEAD = timedelta(days=14 * 30)


@lru_cache(maxsize=16)
def _of_year(year: int) -> dict[date, str]:
    return dict(country_holidays("ZA", years=year, expand=False))


def holiday_name(day: date) -> str:
    """The name of the public holiday on this date, or an empty string."""
    return _of_year(day.year).get(day, "")


def upcoming_holidays(start: date) -> list[tuple[date, str]]:
    """Dates and names of the public holidays within MONTHS_AHEAD, in order."""
    end = start + MONTHS_AHEAD
    years = range(start.year, end.year + 1)
    found = [pair for year in years for pair in sorted(_of_year(year).items())]
    return [(day, name) for day, name in found if start <= day <= end]
