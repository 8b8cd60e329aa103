"""The step of CONTRIBUTING.md that a failed rule belongs to."""


def step(section: str, number: int, what: str) -> str:
    """A message for an assertion: which step was forgotten, and what to do in which file."""
    return f"CONTRIBUTING.md, “{section}”, step {number}: {what}"
