"""The tree of errors."""

import inspect

from app import errors
from app.errors import AppError, BadInput, Bug, EngineGone, NotLetIn, Unavailable


def test_every_error_belongs_to_the_tree() -> None:
    """So that the edges can tell ours from everything else."""
    kinds = [kind for _, kind in inspect.getmembers(errors, inspect.isclass)]
    assert AppError in kinds
    assert all(issubclass(kind, AppError) for kind in kinds)


def test_the_branches_are_apart() -> None:
    """What the person can correct is shown elsewhere than what the world did."""
    for one, other in ((BadInput, Unavailable), (BadInput, Bug), (Unavailable, Bug)):
        assert not issubclass(one, other)
        assert not issubclass(other, one)


def test_a_lost_engine_is_something_that_is_unavailable() -> None:
    """Whoever handles the one handles the other."""
    assert issubclass(EngineGone, Unavailable)


def test_who_is_not_let_in_is_told_why_by_a_word_that_windows_can_translate() -> None:
    """Until he is let in, the work waits as for any database that is away."""
    error = NotLetIn("The password is wrong.", "wrong_password")
    assert isinstance(error, Unavailable)
    assert (str(error), error.trouble) == ("The password is wrong.", "wrong_password")
