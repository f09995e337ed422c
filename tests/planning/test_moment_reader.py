"""Words are taken one after the other."""

from datetime import date

import pytest

from app.planning.moment_reader import Reader, Spoken, day_of
from app.planning.parts_of_day import Part
from app.planning.said_moment import Unread

SUNDAY = date(2026, 11, 22)


def test_each_piece_of_meaning_finds_its_place() -> None:
    said = Reader(["next", "tuesday", "at", "3", "pm"], SUNDAY).run()
    assert said.weekday == date(2026, 11, 24)
    assert said.hour == Spoken(3)
    assert said.part is Part.PM


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(Unread):
        day_of(2026, 2, 30)


def test_a_quarter_before_one_is_after_twelve() -> None:
    assert Spoken(1).shifted(-15) == Spoken(12, 45)
    assert Spoken(16).shifted(-15) == Spoken(15, 45)
    assert Spoken(4).shifted(30) == Spoken(4, 30)
