"""The demo's files are made once a day, by a process of their own."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psutil
import pytest

from app import times
from app.demo_files import DemoFiles, ensure
from app.errors import Unavailable
from app.practice import call_list

# The maker goes on with the voices after its word; that the desk does not wait for it is what it is for.
pytestmark = pytest.mark.filterwarnings("ignore:subprocess .* is still running:ResourceWarning")


def makers() -> list[psutil.Process]:
    """Return the processes this test has begun that still run."""
    return psutil.Process().children()


def test_each_day_has_its_own_company_and_keeps_the_voices(tmp_path: Path) -> None:
    """What is due today is due today."""
    today = DemoFiles.of(tmp_path, datetime(2026, 11, 21, 23, 59, tzinfo=UTC))
    tomorrow = DemoFiles.of(tmp_path, datetime(2026, 11, 22, 0, 1, tzinfo=UTC))
    assert today.database != tomorrow.database
    assert today.calls != tomorrow.calls
    assert today.voices == tomorrow.voices


def test_a_company_without_its_calls_is_not_there_yet(tmp_path: Path) -> None:
    """Its maker may have been stopped in between."""
    files = DemoFiles.of(tmp_path, datetime(2026, 11, 21, tzinfo=UTC))
    for path, is_whole in ((files.database, False), (files.calls, True)):
        assert not files.are_there
        path.touch()
        assert files.are_there is is_whole


def test_the_newest_whole_company_is_the_one_that_is_played_with(tmp_path: Path) -> None:
    """Midnight may come while one is made; half of one does not count."""
    with pytest.raises(Unavailable):
        DemoFiles.newest(tmp_path)
    days = [DemoFiles.of(tmp_path, datetime(2026, 11, day, tzinfo=UTC)) for day in (9, 10, 11)]
    for files in days[:2]:
        files.calls.touch()
    for files in days:
        files.database.touch()
    assert DemoFiles.newest(tmp_path) == days[1]


@pytest.mark.end_to_end
def test_files_are_made_where_they_are_missing_and_then_left_alone(tmp_path: Path) -> None:
    """The answer comes when calls can begin; most voices follow."""
    now = times.now()
    before = makers()
    files = ensure(tmp_path, now)
    (maker,) = [process for process in makers() if process not in before]
    maker.kill()
    maker.wait(5)
    assert files.are_there
    assert len(call_list.read(files.calls)) == 15
    made_at = files.database.stat().st_mtime_ns
    assert ensure(tmp_path, now) == files
    assert files.database.stat().st_mtime_ns == made_at
    assert not DemoFiles.of(tmp_path, now + timedelta(days=1)).are_there


@pytest.mark.end_to_end
def test_a_folder_that_cannot_hold_them_is_said_in_a_sentence(tmp_path: Path) -> None:
    """Not waited for."""
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file")
    with pytest.raises(Unavailable, match="could not be made"):
        ensure(in_the_way, datetime(2026, 11, 21, tzinfo=UTC))


def test_companies_of_earlier_days_are_removed(tmp_path: Path) -> None:
    days = [DemoFiles.of(tmp_path, datetime(2026, 11, day, tzinfo=UTC)) for day in (9, 10, 11)]
    others = [tmp_path / "hatif.sqlite", tmp_path / "demo-2026-11-09.sqlite-wal"]
    for path in (*others, *(file for files in days for file in (files.database, files.calls))):
        path.touch()
    DemoFiles.forget_before(tmp_path, date(2026, 11, 10))
    assert [files.are_there for files in days] == [False, True, True]
    assert [path.exists() for path in others] == [True, False]
