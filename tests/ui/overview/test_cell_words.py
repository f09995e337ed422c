"""What stands in the cells of the list of agents."""

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.arrangement import Column, Group, Grouping
from app.ui.overview.cell_words import CellWords
from app.ui.overview.floor import Floor
from tests.ui.overview import floors


def test_cells_and_heads_of_groups_say_what_is_known(english: Language) -> None:
    floor = Floor()
    floor.take(floors.picture())
    words = CellWords(english, floor)
    words.role = "supervisor"
    line = next(iter(floor.lines.values()))
    cells = {column: stripped(words.written(line, column)) for column in Column}
    assert cells[Column.NAME] == line.person.shown_name("en")
    assert cells[Column.CALLS] == "0"
    assert cells[Column.AVERAGE] == "–"
    assert bool(cells[Column.SINCE]) is (line.since is not None and line.since <= times.now())
    team = next(iter(floor.teams.values()))
    heads = {
        Grouping.TEAM: (str(team.id), f"{team.name_en} · 2"),
        Grouping.STATE: ("ready", "Ready · 2"),
        Grouping.QUEUE: ("", "On no call · 2"),
    }
    for grouping, (key, head) in heads.items():
        assert stripped(words.group_name(Group(key, 2), grouping)) == head
    assert stripped(words.group_name(Group("", 1), Grouping.TEAM)) == "Without a team · 1"
