"""What a script's file holds: texts, lists and mappings that know the line they stand on."""

import re
from dataclasses import dataclass
from enum import StrEnum

DEEPEST = 20

_BEGINNINGS = frozenset("tTfF0123456789+-.")
_NOTHING = ("", "~", "null", "Null", "NULL")
_NUMBER = re.compile(
    r"[-+]?(?:[0-9][0-9_]*\.?[0-9]*(?:[eE][-+]?[0-9]+)?|\.[0-9]+(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+"
    r"|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)


class Scalar(StrEnum):
    """What YAML takes a single value for; in quotes it is always text."""

    TEXT = "text"
    NUMBER = "number"
    TRUTH = "truth"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Located:
    """A value of the file: a scalar's text, a list, or a mapping; and its line."""

    value: "str | list[Located] | dict[str, Located]"
    line: int
    scalar: Scalar = Scalar.TEXT


def scalar_of(text: str) -> Scalar:
    """What a value without quotes is."""
    if text in _NOTHING:
        return Scalar.NOTHING
    if text[0] not in _BEGINNINGS:  # most words are words
        return Scalar.TEXT
    if text.lower() in ("true", "false"):
        return Scalar.TRUTH
    return Scalar.NUMBER if _NUMBER.fullmatch(text) else Scalar.TEXT
