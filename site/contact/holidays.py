"""South Africa's public holidays, from a library that follows the law: with the Monday after one
that falls on a Sunday, and with days declared once. What it does not know yet is a special day."""

from datetime import date, timedelta
from functools import lru_cache

from holidays import country_holidays

# The owner decides about these in advance: a year and the weeks before it.
MONTHS_AHEAD = timedelta(days=14 * 30)


@lru_cache(maxsize=16)
def _of_year(year: int) -> dict[date, str]:
    return dict(country_holidays("ZA", years=year, expand=False))


def holiday(day: date) -> str:
    """The name of the public holiday on this date, or nothing."""
    return _of_year(day.year).get(day, "")


def coming(start: date) -> list[tuple[date, str]]:
    """The public holidays of the coming fourteen months, the next one first."""
    end = start + MONTHS_AHEAD
    years = range(start.year, end.year + 1)
    found = [pair for year in years for pair in sorted(_of_year(year).items())]
    return [(day, name) for day, name in found if start <= day <= end]
