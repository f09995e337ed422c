"""YAML values that know the line they stand on. Mappings, lists and scalars only; no tags, no aliases."""

from typing import Any

from app.callscript.quick_yaml import quickly_read
from app.callscript.yaml_values import DEEPEST, Located, Scalar
from app.late import late

__all__ = ["DEEPEST", "LONGEST_FILE", "Located", "Scalar", "located"]

LONGEST_FILE = 2_000_000  # characters; a script of 1,000 steps has about 400,000


def located(text: str, name: str) -> Located:
    """Read YAML; raises BadScript with the line when it is none, or more than a script needs.

    The whole reader with its library (3 MB) comes in only for what the quick one leaves to it.
    """
    if len(text) > LONGEST_FILE:
        raise _thorough("refused")(name, 1, "The file is longer than any script.", "Split it into parts.")
    return quickly_read(text) or _thorough("thoroughly_read")(text, name)


def _thorough(name: str) -> Any:  # noqa: ANN401  the caller knows what it fetches
    return late("app.callscript.thorough_yaml", name)
