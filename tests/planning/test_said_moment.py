"""What was said."""

from datetime import UTC, datetime

from app.planning.said_moment import Precision, SaidMoment, Trouble, Unread
from app.planning.wall_time import WallTime


def test_a_moment_counted_from_now_is_exact() -> None:
    exact = datetime(2026, 11, 22, 6, tzinfo=UTC)
    wall = WallTime(datetime.fromisoformat("2026-11-22T09:00"), "Asia/Riyadh")
    assert SaidMoment(Precision.MOMENT, wall, exact=exact).moments == (exact,)
    assert SaidMoment(Precision.MOMENT, wall).moments == (exact,)


def test_the_word_is_kept_out_of_the_errors_text() -> None:
    error = Unread(Trouble.UNKNOWN_WORD, "0501234567")
    assert error.word
    assert error.word not in str(error)
