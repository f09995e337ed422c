"""Keys an agent has chosen instead of the usual ones, as one line: "answer:F5 hold:Ctrl+H"."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

_HARMLESS = re.compile(r"(?:(?:Ctrl|Alt|Shift|Meta)\+)*F\d{1,2}|(?:Shift\+)?(?:Ctrl|Alt|Meta)\+\S+")
# Of every field and of the script; Alt and a figure chooses an answer.
_TAKEN = frozenset(
    {f"Alt+{figure}" for figure in range(1, 10)}
    | {f"Ctrl+{letter}" for letter in "ACFVXYZ.;"}
    | {"Alt+F4", "Ctrl+Tab", "Ctrl+Shift+Tab", "Shift+F10"}
)


# On the same key of an Arabic keyboard; where that is the only one, Ctrl+K never comes.
_TWINS = dict(zip("QWERTYUIOPASDFGHJKLZXCVNM", "ضصثقفغعهخحشسيبلاتنمئءؤرىة", strict=True))


class KeyFault(StrEnum):
    """Why a key cannot be used for something."""

    NONE = ""
    NEEDED_FOR_TYPING = "needed_for_typing"
    NEEDED_ELSEWHERE = "needed_elsewhere"
    IN_USE = "in_use"


def read(text: str) -> dict[str, str]:
    """Return the chosen key of each deed; what cannot be understood is left out."""
    pairs = (part.partition(":") for part in text.split())
    return {name: key for name, colon, key in pairs if name and colon and key}


def written(keys: Mapping[str, str]) -> str:
    """Return the line of the settings."""
    return " ".join(f"{name}:{key}" for name, key in sorted(keys.items()))


def twin(key: str) -> str:
    """Return what an Arabic keyboard sends for a key with a letter, or an empty text."""
    *held, letter = key.split("+")
    return "+".join([*held, _TWINS[letter]]) if held and letter in _TWINS else ""


def fault(name: str, key: str, in_use: Mapping[str, Iterable[str]]) -> tuple[KeyFault, str]:
    """Return why a deed cannot have this key, and which deed has it where it is in use."""
    if not key or not _HARMLESS.fullmatch(key):
        return KeyFault.NEEDED_FOR_TYPING, ""
    if key in _TAKEN:
        return KeyFault.NEEDED_ELSEWHERE, ""
    other = next((deed for deed, keys in in_use.items() if deed != name and key in keys), "")
    return (KeyFault.IN_USE, other) if other else (KeyFault.NONE, "")
