"""Hides card numbers, IBANs and ids in the texts of a row, before it is kept anywhere."""

from dataclasses import replace
from typing import Any, TypeVar

from app import redaction

R = TypeVar("R")


def masked_fields(row: R, *names: str) -> R:
    """Return the row with these texts masked; the same row when there is nothing to hide."""
    changed = {
        name: hidden
        for name in names
        if (hidden := redaction.masked(getattr(row, name))) != getattr(row, name)
    }
    if not changed:
        return row
    frozen: Any = row
    hidden_row: R = replace(frozen, **changed)
    return hidden_row
