"""A shift's agent in both languages."""

from app import times
from app.models.keys import new_key
from app.models.rows.shifts import ShiftRow


def test_the_name_is_the_language_s_or_the_one_there_is() -> None:
    now = times.now()
    both, one = (ShiftRow(new_key(), new_key(), "سارة", latin, now, now, 0, None) for latin in ("Sara", ""))
    assert [row.shown_name(code) for row in (both, one) for code in ("ar", "en")] == [
        "سارة", "Sara", "سارة", "سارة",
    ]  # fmt: skip
