"""The files of a profile."""

from uuid import UUID

import pytest

from app.doctor import files
from app.doctor.finding import Finding, Grade, Profile
from app.folders import Folders
from app.journal.journal import Journal
from app.settings import Settings, save


def of(profile: Profile, check: str) -> list[Finding]:
    """What was found of one thing."""
    return [finding for finding in files.look(profile) if finding.check == check]


def test_a_fresh_profile_is_all_well(profile: Profile) -> None:
    """Nothing to note; the disk of whoever runs this may be nearly full."""
    found = [finding for finding in files.look(profile) if finding.check != "disk"]
    assert {finding.grade for finding in found} == {Grade.OK}


def test_before_the_first_start_nothing_is_wrong_and_nothing_is_made(profile: Profile) -> None:
    """Looking does not change anything."""
    elsewhere = Profile(Folders.under(profile.folders.data / "elsewhere"), Settings())
    assert {finding.grade for finding in files.look(elsewhere) if finding.check != "disk"} == {Grade.OK}
    assert not (profile.folders.data / "elsewhere").exists()


def test_a_folder_that_cannot_be_written_to_is_a_problem(profile: Profile) -> None:
    """A file in its place stands for one without the right to write, which root would have all the same."""
    profile.folders.logs.rmdir()
    profile.folders.logs.write_text("in the way")
    assert [finding.grade for finding in of(profile, "folder")].count(Grade.PROBLEM) == 1


def test_a_folder_others_may_look_into_is_noted(profile: Profile) -> None:
    """Customers' names lie in it."""
    profile.folders.data.chmod(0o755)
    assert [finding.grade for finding in of(profile, "folder")].count(Grade.NOTE) == 1


@pytest.mark.parametrize(
    ("free", "grade"), [(10_000_000, Grade.PROBLEM), (100_000_000, Grade.NOTE), (10**12, Grade.OK)]
)
def test_a_disk_that_is_nearly_full_is_said(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, free: int, grade: Grade
) -> None:
    """The system's own answer is replaced; nobody wants to fill a disk for this."""
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": free}))
    assert of(profile, "disk")[0].grade is grade


def test_broken_settings_are_noted_and_left_as_they_are(profile: Profile) -> None:
    """The next start deals with them."""
    profile.settings_path.write_text("{broken")
    (finding,) = of(profile, "settings")
    assert finding.grade is Grade.NOTE
    assert profile.settings_path.read_text() == "{broken"
    save(Settings(), profile.settings_path)
    (profile.folders.config / "settings.json.broken-20260101T000000Z").write_text("{broken")
    assert "1 such files" in of(profile, "settings")[0].text


def test_what_waits_in_the_journal_is_counted(profile: Profile) -> None:
    """IT sees that the database has been away."""
    journal = Journal.open(profile.folders.data / "journal.sqlite")
    journal.put("wrap_up", UUID(int=1), "{}")
    journal.put("wrap_up", UUID(int=2), "{}")
    journal.close()
    assert of(profile, "journal")[0].text == "2 records wait for the database"
    omars = Journal.open(profile.folders.data / "journal.sqlite", owner="omar")
    omars.belong_to("sara")  # what was nobody's is Omar's
    omars.put("wrap_up", UUID(int=3), "{}")
    omars.close()
    text = "3 records wait for the database of 2 people, each until that person signs in here"
    assert of(profile, "journal")[0].text == text


def test_a_damaged_journal_is_noted_and_left_as_it_is(profile: Profile) -> None:
    """And so is one that was set aside on an earlier day."""
    path = profile.folders.data / "journal.sqlite"
    path.write_bytes(b"no journal")
    (profile.folders.data / "journal.sqlite.damaged-20260101T000000Z").write_bytes(b"old")
    assert [finding.grade for finding in of(profile, "journal")] == [Grade.NOTE, Grade.NOTE]
    assert path.read_bytes() == b"no journal"


def test_a_crash_dump_is_named(profile: Profile) -> None:
    """An empty one is that of a program that runs or ended well."""
    (profile.folders.logs / "desk-crash.txt").write_text("")
    (profile.folders.logs / "desk-crash-before.txt").write_text("Fatal Python error")
    (finding,) = of(profile, "crash")
    assert "desk-crash-before.txt" in finding.text
