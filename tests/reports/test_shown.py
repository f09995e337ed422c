"""Figures as people read them."""

import pytest

from app.measures.measure import Unit
from app.reports.shown import shown, shown_change


@pytest.mark.parametrize(
    ("value", "unit", "latin", "arabic"),
    [
        (1234.0, Unit.COUNT, "1,234", "١٬٢٣٤"),
        (0.8125, Unit.SHARE, "81.2%", "٨١٫٢٪"),
        (277.4, Unit.SECONDS, "04:37", "٠٤:٣٧"),
        (3723.0, Unit.SECONDS, "1:02:03", "١:٠٢:٠٣"),
        (3.256, Unit.MEAN, "3.26", "٣٫٢٦"),
        (None, Unit.SHARE, "–", "–"),
    ],
)
def test_a_figure_is_written_as_its_unit_wants(
    value: float | None, unit: Unit, latin: str, arabic: str
) -> None:
    """In both kinds of digits."""
    assert shown(value, unit) == latin
    assert shown(value, unit, arabic_digits=True) == arabic


def test_a_change_has_its_sign_and_no_change_has_both() -> None:
    """What is missing is not told."""
    assert shown_change(0.05, Unit.SHARE) == "+5.0%"
    assert shown_change(-12, Unit.SECONDS) == "−00:12"
    assert shown_change(0.0001, Unit.SHARE) == "±0.0%"
    assert shown_change(None, Unit.SHARE) == ""
