"""People are taken in and let go, as whoever runs Hatif types it."""

import argparse
import json
from pathlib import Path

import pytest

from app.commands import agents

CSV = "login,name,role,team\nhuda,هدى,agent,day\nnora,Nora,supervisor,day\n"


@pytest.fixture
def where(tmp_path: Path) -> tuple[str, str]:
    """Return how the commands are told a new file."""
    return "--database", f"sqlite:///{tmp_path / 'hatif.sqlite'}"


def hatif_agents(*words: str) -> int:
    """Run `hatif agents …`."""
    parser = argparse.ArgumentParser()
    agents.add_arguments(parser)
    return agents.run(parser.parse_args(words))


def test_people_come_change_and_go(where: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert hatif_agents("add-team", "day", "--brand", "ours", *where) == agents.DONE
    assert hatif_agents("add", "sara", "--name", "سارة", "--team", "day", *where) == agents.DONE
    assert hatif_agents("change", "sara", "--role", "supervisor", *where) == agents.DONE
    assert hatif_agents("disable", "sara", *where) == agents.DONE
    capsys.readouterr()
    assert hatif_agents("list", "--json", *where) == agents.DONE
    (sara,) = json.loads(capsys.readouterr().out)
    assert (sara["login"], sara["role"], sara["team"], sara["is_disabled"]) == (
        "sara",
        "supervisor",
        "day",
        True,
    )
    assert hatif_agents("enable", "sara", *where) == agents.DONE
    assert hatif_agents("list", *where) == agents.DONE
    assert "supervisor" in capsys.readouterr().out.splitlines()[-1]


def test_what_cannot_be_done_is_one_sentence(
    where: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert hatif_agents("disable", "nobody", *where) == agents.UNUSABLE
    assert capsys.readouterr().err == "there is no agent nobody\n"
    assert hatif_agents("add", "sara", "--team", "day", *where) == agents.UNUSABLE
    assert "there is no team day; there are: none yet" in capsys.readouterr().err


def test_a_whole_team_comes_from_a_file_or_nobody_does(
    where: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "team.csv"
    path.write_text(CSV, encoding="utf-8")
    assert hatif_agents("import", str(path), *where) == agents.SOME_BAD
    assert capsys.readouterr().err.startswith("line 2: there is no team day")
    hatif_agents("add-team", "day", *where)
    assert hatif_agents("import", str(path), "--dry-run", *where) == agents.DONE
    assert "2 could be taken in, 0 not; nobody was." in capsys.readouterr().out
    assert hatif_agents("import", str(path), *where) == agents.DONE
    assert "2 taken in." in capsys.readouterr().out
    path.write_text("name\nMona\n", encoding="utf-8")
    assert hatif_agents("import", str(path), *where) == agents.UNUSABLE
    assert "the first line names the columns" in capsys.readouterr().err
