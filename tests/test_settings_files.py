"""Settings that an administrator has written into files."""

import json
import plistlib
from pathlib import Path

from app.settings_files import checked, merged, plist_values


def test_later_files_count_before_earlier_ones(tmp_path: Path) -> None:
    """A file that is not there says nothing."""
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    first.write_text(json.dumps({"ui.theme": "dark", "ui.language": "en"}))
    second.write_text(json.dumps({"ui.theme": "contrast"}))
    assert merged([first, second, tmp_path / "3.json"]) == (
        {"ui.theme": "contrast", "ui.language": "en"},
        (),
    )


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    """And the other files still count."""
    broken, wrong, good = tmp_path / "1.json", tmp_path / "2.json", tmp_path / "3.json"
    broken.write_text("{")
    wrong.write_text("[]")
    good.write_text('{"telephony.port": 5070, "telephony.user": 7}')
    values, problems = merged([broken, wrong, good])
    assert values == {"telephony.port": 5070}
    assert [problem.partition(":")[0] for problem in problems] == ["1.json", "2.json", "3.json"]


def test_what_a_desk_remembers_by_itself_is_not_the_workplaces() -> None:
    """Neither is a setting that does not exist."""
    good, problems = checked({"ui.window_layout": "x", "no.such": 1, "ui.text_percent": 110})
    assert good == {"ui.text_percent": 110}
    assert problems == ["there is no setting ui.window_layout", "there is no setting no.such"]


def test_a_configuration_profile_of_macos_is_read(tmp_path: Path) -> None:
    """What Apple writes beside it is passed over."""
    path = tmp_path / "org.hatif.Hatif.plist"
    assert plist_values(path) == ({}, ())
    values = {"ui.language": "en", "ui.arabic_digits": True, "PayloadUUID": "x", "ui.theme": "pink"}
    path.write_bytes(plistlib.dumps(values))
    found, problems = plist_values(path)
    assert found == {"ui.language": "en", "ui.arabic_digits": True}
    assert len(problems) == 1
    path.write_bytes(b"nonsense")
    assert len(plist_values(path)[1]) == 1
