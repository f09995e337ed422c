"""What lasts is not looked through again."""

import gc

from app.lasting import let_last


def test_what_is_there_is_left_alone_and_what_comes_is_not() -> None:
    """Cycles that come and go afterwards are found as ever."""
    before = gc.get_freeze_count()
    lasting = [[number] for number in range(1_000)]
    try:
        let_last()
        assert gc.get_freeze_count() >= before + len(lasting)
        passing: list[object] = []
        passing.append(passing)
        del passing
        assert gc.collect() >= 1
    finally:
        gc.unfreeze()
