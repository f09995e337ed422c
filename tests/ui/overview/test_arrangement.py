"""Filters, groups and orders of the list."""

from dataclasses import replace
from uuid import UUID

import pytest

from app.ui.overview.agent_line import AgentLine
from app.ui.overview.arrangement import Arrangement, Column, Group, Grouping, Row, Shown, arranged
from app.ui.overview.floor import Floor
from tests.ui.overview import floors


def over(line: AgentLine) -> bool:
    """Say that who does not respond is late."""
    return line.doing == "not_responding"


def names(floor: Floor, wish: Arrangement) -> list[str]:
    """Return the first names, and the heads of groups with their counts."""

    def said(row: Row) -> str:
        if isinstance(row, Group):
            return f"# {row.key} {row.count}"
        return floor.people[row].name_latin.split()[0]

    return [said(row) for row in arranged(floor.lines.values(), wish, over, "en", floor.teams)]


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Arrangement(shown=Shown.ON_CALL), ["Huda", "Omar", "Sara"]),
        (Arrangement(shown=Shown.READY), ["Dana", "Lina"]),
        (Arrangement(shown=Shown.ATTENTION), ["Khalid"]),
        (Arrangement(shown=Shown.AWAY), ["Khalid", "Peter", "Rania"]),
        (Arrangement(queue="support"), ["Omar", "Yusuf"]),
        (Arrangement(text="  KHAL"), ["Khalid", "Sara"]),
        (Arrangement(text="خالد"), ["Khalid"]),
        (Arrangement(text="307"), ["Rania"]),
        (Arrangement(shown=Shown.THERE, team=str(UUID(int=2))), ["Dana", "Omar", "Peter", "Yusuf"]),
        (Arrangement(shown=Shown.ON_CALL, column=Column.SINCE), ["Huda", "Sara", "Omar"]),
        (Arrangement(shown=Shown.ON_CALL, column=Column.NAME, is_descending=True), ["Sara", "Omar", "Huda"]),
        (Arrangement(shown=Shown.READY, column=Column.CALLS, is_descending=True), ["Lina", "Dana"]),
    ],
)  # fmt: skip
def test_agents_are_found_and_ordered(wish: Arrangement, expected: list[str]) -> None:
    assert names(floors.floor(), wish) == expected


def test_every_order_and_group_holds_everybody() -> None:
    floor = floors.floor()
    for column in Column:
        for grouping in Grouping:
            rows = names(floor, Arrangement(column=column, grouping=grouping))
            assert len([row for row in rows if not row.startswith("#")]) == len(floor.people)
    by_state = names(floor, Arrangement(grouping=Grouping.STATE))
    assert by_state[:2] == ["# on_call 2", "Huda"]
    by_queue = names(floor, Arrangement(grouping=Grouping.QUEUE))
    assert [row for row in by_queue if row.startswith("#")][-1] == "#  6"


def test_a_view_comes_back_as_it_was_kept_and_a_newer_ones_words_do_no_harm() -> None:
    wish = Arrangement(Shown.AWAY, "t", "q", "x", Grouping.TEAM, Column.SINCE, is_descending=True)
    assert Arrangement.from_json(wish.to_json()) == wish
    assert Arrangement.from_json('{"shown": "away", "colour": "red"}') == replace(
        Arrangement(), shown=Shown.AWAY
    )
    for broken in ("", "[]", '{"shown": "dancing"}', "null"):
        assert Arrangement.from_json(broken) == Arrangement()
