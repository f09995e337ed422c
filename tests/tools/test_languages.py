"""The command that keeps the catalogues, used on a small project of its own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tools.languages import ROOT, run

SOURCE = (
    "class Panel:\n"
    "    def a(self): return self.tr('Save')\n"
    "    def b(self, count): return self.tr('%Ln call(s)', '', count)\n"
)
SIX = ["لا مكالمات", "مكالمة واحدة", "مكالمتان", "%Ln مكالمات", "%Ln مكالمة", "%Ln مكالمة"]
FILLER = "import sys, pathlib, tools.languages as tool; tool.run(pathlib.Path(sys.argv[1]), sys.argv[2:])"
BOTH = [
    {"context": "Panel", "source": "Save", "translation": "حفظ"},
    {"context": "Panel", "source": "%Ln call(s)", "plurals": SIX},
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with one panel and no catalogue yet."""
    (tmp_path / "app").mkdir()
    (tmp_path / "resources" / "languages").mkdir(parents=True)
    (tmp_path / "app" / "panel.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path


def _entries(project: Path, entries: object) -> str:
    file = project / "arabic.json"
    file.write_text(json.dumps(entries), encoding="utf-8")
    return str(file)


def test_a_filled_catalogue_passes_the_check(project: Path) -> None:
    """Filling updates first; the English plurals with "(s)" come by themselves."""
    assert run(project, ["check"]) == 1
    assert run(project, ["fill", _entries(project, BOTH)]) == 0
    assert run(project, ["check"]) == 0


def test_what_is_missing_is_printed_ready_to_be_filled_in(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A count comes with its six forms."""
    assert run(project, ["missing"]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"context": "Panel", "source": "%Ln call(s)", "plurals": [""] * 6},
        {"context": "Panel", "source": "Save", "translation": ""},
    ]


def test_entries_that_do_not_fit_are_refused_and_the_others_are_set(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A misspelt source must not be lost in silence."""
    entries = [
        {"context": "Panel", "source": "Sav", "translation": "حفظ"},
        {"context": "Panel", "source": "%Ln call(s)", "translation": "مكالمة"},
        BOTH[0],
    ]
    assert run(project, ["fill", _entries(project, entries)]) == 1
    told = capsys.readouterr().out
    assert "'Sav' is not in the program" in told
    assert "'%Ln call(s)' needs \"plurals\", six forms" in told
    assert "حفظ" in (project / "resources/languages/hatif_ar.ts").read_text(encoding="utf-8")


def test_a_vanished_text_fails_the_check_until_it_is_tidied_away(project: Path) -> None:
    """It is kept for a while, but not for good."""
    run(project, ["fill", _entries(project, BOTH)])
    (project / "app" / "panel.py").write_text(SOURCE.replace("'Save'", "'Send'"), encoding="utf-8")
    run(
        project, ["fill", _entries(project, [{"context": "Panel", "source": "Send", "translation": "إرسال"}])]
    )
    assert run(project, ["check"]) == 1
    run(project, ["tidy"])
    assert run(project, ["check"]) == 0


def test_two_who_fill_at_the_same_time_lose_nothing(project: Path) -> None:
    """Each waits until the other has written."""
    names = [f"Text {number}" for number in range(12)]
    lines = "".join(f"    def m{place}(self): return self.tr({name!r})\n" for place, name in enumerate(names))
    (project / "app" / "panel.py").write_text(f"class Panel:\n{lines}", encoding="utf-8")
    running = []
    for place, half in enumerate((names[:6], names[6:])):
        file = project / f"{place}.json"
        entries = [{"context": "Panel", "source": name, "translation": "نص"} for name in half]
        file.write_text(json.dumps(entries), encoding="utf-8")
        running.append(
            subprocess.Popen([sys.executable, "-c", FILLER, str(project), "fill", str(file)], cwd=ROOT)
        )
    assert [process.wait(timeout=30) for process in running] == [0, 0]
    assert run(project, ["check"]) == 0
