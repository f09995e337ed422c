"""How long to wait before trying again: longer each time, and by chance, so that no crowd comes at once."""

FIRST_SECONDS = 1.0
LONGEST_SECONDS = 8.0  # a PBX that is back finds its agents within ten seconds
SOON_SECONDS = 0.5
DISTRUSTED_SECONDS = 60.0  # a certificate is renewed by people
REFUSED_SECONDS = 300.0  # who was refused would only be refused again, and locked out


def retry_seconds(tries: int, chance: float) -> float:
    """Return the pause after so many failures; `chance` is from 0 to 1."""
    longest = min(LONGEST_SECONDS, FIRST_SECONDS * 2.0 ** min(tries, 16))
    return longest * (0.25 + 0.75 * chance)


def refused_seconds(chance: float) -> float:
    """Return the pause after a refusal."""
    return REFUSED_SECONDS * (0.75 + 0.5 * chance)


def distrusted_seconds(chance: float) -> float:
    """Return the pause after a certificate that cannot be trusted."""
    return DISTRUSTED_SECONDS * (0.5 + chance)


def soon_seconds(chance: float) -> float:
    """Return the pause before asking anew, when a whole floor may have woken up."""
    return SOON_SECONDS * chance
