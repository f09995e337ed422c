"""Moments written out in full."""

from datetime import datetime

from app.planning.moment_written import day_written, written
from app.planning.said_moment import Precision, SaidMoment
from app.planning.wall_time import WallTime

WALL = WallTime(datetime.fromisoformat("2026-12-01T15:00"), "Asia/Riyadh")


def test_everything_is_said() -> None:
    moment = SaidMoment(Precision.MOMENT, WALL)
    assert written(moment, "en") == "Tuesday 1 December 2026 at 15:00"
    assert written(moment, "ar") == "الثلاثاء 1 ديسمبر 2026 الساعة 15:00"
    assert day_written(WALL.wall.date(), "en") == "Tuesday 1 December 2026"


def test_a_window_says_both_ends() -> None:
    end = WallTime(datetime.fromisoformat("2026-12-01T17:00"), "Asia/Riyadh")
    assert (
        written(SaidMoment(Precision.WINDOW, WALL, end), "en")
        == "Tuesday 1 December 2026 from 15:00 to 17:00"
    )
