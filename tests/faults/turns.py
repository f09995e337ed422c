"""How often a fault is injected: a quarter of the turns in a usual run, all of them with the slow tests."""

from collections.abc import Iterable

import pytest


def some_of(values: Iterable[int]) -> list[object]:
    """Return the values as test parameters, three of four of them marked as slow."""
    return [
        pytest.param(value, marks=[pytest.mark.slow] if number % 4 else [])
        for number, value in enumerate(values)
    ]
