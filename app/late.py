"""Fetches what is too slow to be imported before the window is painted."""

import importlib
from typing import Any


def late(module: str, name: str) -> Any:  # noqa: ANN401  the caller knows what it fetches
    """Import a module now and return something of it."""
    return getattr(importlib.import_module(module), name)
