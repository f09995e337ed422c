"""Which hour a spoken hour is."""

import pytest

from app.planning.parts_of_day import Part, hour_of, is_assumed


@pytest.mark.parametrize(
    ("hour", "part", "wanted"),
    [
        (4, None, 16), (9, None, 9), (12, None, 12), (17, None, 17), (0, None, 0),
        (12, Part.MORNING, 0), (9, Part.MORNING, 9), (3, Part.PM, 15), (12, Part.PM, 12),
        (1, Part.NOON, 13), (12, Part.NOON, 12), (8, Part.NOON, None), (12, Part.NIGHT, 0),
        (10, Part.NIGHT, 22),
        (2, Part.NIGHT, 2), (12, Part.MIDNIGHT, 0), (3, Part.MIDNIGHT, None), (15, Part.PM, 15),
        (15, Part.MORNING, None),
    ],
)  # fmt: skip
def test_a_spoken_hour_is_one_of_the_day(hour: int, part: Part | None, wanted: int | None) -> None:
    assert hour_of(hour, part) == wanted


def test_half_of_the_day_is_assumed_only_when_nothing_was_said() -> None:
    assert is_assumed(4, None)
    assert not is_assumed(16, None)
    assert not is_assumed(4, Part.PM)
