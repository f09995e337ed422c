"""A version as three numbers, so that 0.10 is newer than 0.9."""

import re
from dataclasses import dataclass

from app.errors import BadInput

_FORM = re.compile(r"(\d{1,5})\.(\d{1,5})\.(\d{1,5})")


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One version of Hatif."""

    major: int
    minor: int
    patch: int

    @classmethod
    def read(cls, text: str) -> "Version":
        """Read 1.2.3; BadInput for anything else, since what cannot be compared must not be installed."""
        found = _FORM.fullmatch(text.strip())
        if found is None:
            raise BadInput(f"{text[:40]!r} is no version; one is written as 1.2.3")
        return cls(*map(int, found.groups()))

    def __str__(self) -> str:
        """Return it as it was read."""
        return f"{self.major}.{self.minor}.{self.patch}"
