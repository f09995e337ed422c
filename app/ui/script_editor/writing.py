"""How the form's fields are written into the file: what is emptied goes, what is missing comes."""

from contextlib import suppress

from app.callscript.edit import Document, Value
from app.callscript.spans import Path
from app.errors import BadInput


def write_words(document: Document, path: Path, language: str, text: str, other: str) -> None:
    """Write one language of a text; a text that is empty in both is taken out where it can be."""
    if not text and not other:
        with suppress(BadInput):
            document.remove(path)
            return
    document.set((*path, language), text)


def write_value(document: Document, path: Path, value: Value) -> None:
    """Write a value, or take it out when it is empty."""
    is_empty = value is False or (isinstance(value, str | list) and not value)
    if not is_empty:
        document.set(path, value)
        return
    with suppress(BadInput):  # it was not there
        document.remove(path)


def free_key(taken: set[str], base: str) -> str:
    """A key in a list that no other entry has."""
    number = 1
    while f"{base}_{number}" in taken:
        number += 1
    return f"{base}_{number}"
