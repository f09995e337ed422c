"""A change that touched nothing says so."""

from app.models.rows.changed import Changed


def test_nothing_touched_is_false_and_anything_is_true() -> None:
    assert not Changed()
    assert Changed(calls=True)
    assert Changed(cases=True)
