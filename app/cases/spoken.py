"""How a case's number is shown; small, because everything that names a case needs it."""

LENGTH, GROUP = 8, 4


def shown(number: str) -> str:
    """Return a number as one reads it out: 4821-6707; one from elsewhere stays as it is."""
    is_ours = len(number) == LENGTH and number.isdecimal()
    return f"{number[:GROUP]}-{number[GROUP:]}" if is_ours else number
