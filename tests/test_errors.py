"""The tree of errors."""

import inspect

from app import errors
from app.errors import AppError, BadInput, Bug, EngineGone, Unavailable


def test_every_error_belongs_to_the_tree() -> None:
    """So that the edges can tell ours from everything else."""
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    assert len(kinds) == 6
    assert all(issubclass(kind, AppError) for kind in kinds)


def test_the_branches_are_apart() -> None:
    """What the person can correct is shown elsewhere than what the world did."""
    for one, other in ((BadInput, Unavailable), (BadInput, Bug), (Unavailable, Bug)):
        assert not issubclass(one, other)
        assert not issubclass(other, one)


def test_a_lost_engine_is_something_that_is_unavailable() -> None:
    """Whoever handles the one handles the other."""
    assert issubclass(EngineGone, Unavailable)
