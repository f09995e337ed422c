"""Numbers of cases: eight digits one can say on the phone, the last of which proves the others."""

import re
import secrets

from app.arabic import unmarked, western
from app.cases.spoken import LENGTH
from app.check_digits import passes_luhn

_BETWEEN = re.compile(r"[\s\-.]+")


def new_number() -> str:
    """Return a number nobody can guess from another one."""
    first = str(secrets.randbelow(9) + 1)  # a zero in front would be left out
    body = first + "".join(str(secrets.randbelow(10)) for _ in range(LENGTH - 2))
    return next(body + str(last) for last in range(10) if passes_luhn(body + str(last)))


def read(text: str) -> str:
    """Return a number as it is stored, however it was typed; nothing when it is none of ours."""
    plain = _BETWEEN.sub("", western(unmarked(text)).strip())
    return plain if len(plain) == LENGTH and plain.isdecimal() and passes_luhn(plain) else ""


def is_misheard(text: str) -> bool:
    """Say whether this looks like one of our numbers but cannot be one: a digit is wrong."""
    plain = _BETWEEN.sub("", western(unmarked(text)).strip())
    return len(plain) == LENGTH and plain.isdecimal() and not passes_luhn(plain)
