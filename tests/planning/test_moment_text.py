"""Moments in people's words, in both languages."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.planning.moment_text import read
from app.planning.moment_written import written
from app.planning.said_moment import Precision, SaidMoment, Trouble, Unread
from app.planning.wall_time import WallTime

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)  # a Sunday; half past twelve in Riyadh
RIYADH = "Asia/Riyadh"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("بعد غد الساعة ٤", "2026-11-24 16:00"),
        ("next Tuesday 3pm", "2026-11-24 15:00"),
        ("in 20 minutes", "2026-11-22 12:50"),
        ("الأحد القادم صباحًا", "2026-11-29 10:00"),
        ("tomorrow at ten", "2026-11-23 10:00"),
        ("in an hour and a half", "2026-11-22 14:00"),
        ("in half an hour", "2026-11-22 13:00"),
        ("بعد ساعتين ونصف", "2026-11-22 15:00"),
        ("بعد نصف ساعة", "2026-11-22 13:00"),
        ("خلال ربع ساعة", "2026-11-22 12:45"),
        ("in 2 hours and 15 minutes", "2026-11-22 14:45"),
        ("1 dec 2026 at 15:00", "2026-12-01 15:00"),
        ("December 1st 3.30 pm", "2026-12-01 15:30"),
        ("الثلاثاء ١ ديسمبر ٢٠٢٦ الساعة ١٥:٠٠", "2026-12-01 15:00"),
        ("غدا الساعة الرابعة والنصف عصرا", "2026-11-23 16:30"),
        ("الساعة الخامسة الا ربع", "2026-11-22 16:45"),
        ("بكره العصر", "2026-11-23 15:00"),
        ("tonight at 9", "2026-11-22 21:00"),
        ("9", "2026-11-23 09:00"),
        ("midnight", "2026-11-23 00:00"),
        ("in 3 days at 4", "2026-11-25 16:00"),
        ("بعد ٣ أيام الساعة ١٠ صباحا", "2026-11-25 10:00"),
        ("١٥ رمضان الساعة ٩ صباحا", "2027-02-22 09:00"),
        ("۳ بعد الظهر", "2026-11-22 15:00"),
        ("５ PM tomorrow", "2026-11-23 17:00"),
        ("on the 3rd of march at 9am", "2027-03-03 09:00"),
        ("at 04:30 tomorrow", "2026-11-23 04:30"),
        ("2026-12-01 09:15", "2026-12-01 09:15"),
        ("half past 3 tomorrow", "2026-11-23 15:30"),
        ("quarter to 4", "2026-11-22 15:45"),
    ],
)
def test_a_moment_is_read(text: str, wanted: str) -> None:
    said = read(text, now=NOW, zone=RIYADH)
    assert said.precision is Precision.MOMENT
    assert f"{said.begin.wall:%Y-%m-%d %H:%M}" == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tomorrow", 23),
        ("بعد يومين", 24),
        ("by friday", 27),
        ("next week", 29),
        ("الخميس", 26),
        ("24/11", 24),
    ],
)
def test_a_day_is_read(text: str, wanted: int) -> None:
    said = read(text, now=NOW, zone=RIYADH)
    assert said.precision is Precision.DAY
    assert said.begin.wall == datetime.fromisoformat(f"2026-11-{wanted}")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("between 3 and 5 pm tomorrow", "15:00", "17:00"),
        ("غدا من ٣ إلى ٥ عصرا", "15:00", "17:00"),
        ("tomorrow 15:00-17:00", "15:00", "17:00"),
        ("tomorrow from 11 to 1 pm", "11:00", "13:00"),
        ("between 10 and 2 tomorrow", "10:00", "14:00"),
    ],
)
def test_a_window_is_read(text: str, begin: str, end: str) -> None:
    said = read(text, now=NOW, zone=RIYADH)
    assert said.precision is Precision.WINDOW
    assert said.end is not None
    assert (f"{said.begin.wall:%H:%M}", f"{said.end.wall:%H:%M}") == (begin, end)
    assert said.begin.wall.day == 23


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", Trouble.EMPTY), ("!!", Trouble.EMPTY), ("blah", Trouble.UNKNOWN_WORD),
        ("on the", Trouble.NOTHING_SAID), ("ramadan 31", Trouble.NO_SUCH_DAY),
        ("31/2", Trouble.NO_SUCH_DAY), ("25:00", Trouble.NO_SUCH_TIME),
        ("tomorrow 3:75", Trouble.NO_SUCH_TIME),
        ("monday tuesday", Trouble.SAID_TWICE), ("1/1/2020", Trouble.PAST), ("today 9 am", Trouble.PAST),
        ("1/1/2040", Trouble.TOO_FAR), ("in 99999999 weeks", Trouble.TOO_FAR),
        ("tomorrow 5 pm to 3 pm", Trouble.TURNED_ROUND),
        ("monday 1 dec 2026", Trouble.OTHER_WEEKDAY), ("tomorrow in 2 hours", Trouble.SAID_TWICE),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_why(text: str, trouble: Trouble) -> None:
    with pytest.raises(Unread) as caught:
        read(text, now=NOW, zone=RIYADH)
    assert caught.value.trouble is trouble


def test_an_hour_without_its_half_of_the_day_is_marked() -> None:
    assert read("tomorrow at 4", now=NOW, zone=RIYADH).is_assumed
    assert not read("tomorrow at 4 pm", now=NOW, zone=RIYADH).is_assumed


def test_what_is_counted_from_now_is_exact_when_the_clocks_are_turned() -> None:
    before_the_leap = datetime(2027, 3, 28, 0, 50, tzinfo=UTC)
    said = read("in 20 minutes", now=before_the_leap, zone="Europe/Berlin")
    assert said.moments == (before_the_leap + timedelta(minutes=20),)
    assert said.begin.wall == datetime.fromisoformat("2027-03-28T03:10")


minutes_ahead = st.integers(min_value=1, max_value=60 * 24 * 700)
digits = st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"])
zones = st.sampled_from(
    [RIYADH, "Africa/Cairo", "Europe/London", "America/St_Johns", "Pacific/Apia", "Asia/Kolkata"]
)
precisions = st.sampled_from(list(Precision))


@given(
    ahead=minutes_ahead,
    numerals=digits,
    zone=zones,
    precision=precisions,
    language=st.sampled_from(["ar", "en"]),
)
@settings(max_examples=300, deadline=None)
def test_what_is_written_in_full_is_read_back_as_the_same(
    ahead: int, numerals: str, zone: str, precision: Precision, language: str
) -> None:
    there = (NOW + timedelta(minutes=ahead)).astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)
    end = None
    if precision is Precision.DAY:
        there = there.replace(hour=0, minute=0)
    if precision is Precision.WINDOW:
        there = there.replace(hour=min(there.hour, 22))
        end = WallTime(there + timedelta(hours=1), zone)
    if (end.wall if end else there) <= NOW.astimezone(ZoneInfo(zone)).replace(tzinfo=None):
        return
    moment = SaidMoment(precision, WallTime(there, zone), end)
    text = written(moment, language).translate(str.maketrans("0123456789", numerals))
    read_back = read(text, now=NOW, zone=zone)
    assert (read_back.precision, read_back.begin, read_back.end) == (precision, moment.begin, end)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused_in_a_helpful_way(text: str) -> None:
    try:
        said = read(text, now=NOW, zone=RIYADH)
    except Unread:
        return
    assert said.begin.zone == RIYADH


KNOWN = """in at next الساعة بعد غدا tomorrow tuesday الأحد 3 ٤ pm صباحا hour دقيقة half ونصف between to من
    إلى 15:00 1/12 ديسمبر 2026 week القادم day رمضان midnight quarter past"""
vocabulary = st.lists(st.sampled_from(KNOWN.split()), max_size=8)


@given(vocabulary)
@settings(max_examples=500, deadline=None)
def test_any_order_of_known_words_is_read_or_refused(some: list[str]) -> None:
    try:
        said = read(" ".join(some), now=NOW, zone=RIYADH)
    except Unread:
        return
    assert said.begin.moment_or_after > NOW - timedelta(days=1)
