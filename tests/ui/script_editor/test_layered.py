"""Steps stand in layers, each way leading down where it can."""

from app.callscript.language import read_script
from app.ui.script_editor.layered import placed
from benchmarks.script_step import long_script
from tests.callscript.scripts import MAIN


def test_each_way_leads_down_but_those_that_lead_back() -> None:
    """The start is at the top, and no two steps share a place."""
    script = read_script(MAIN, "main.yaml")
    cells = placed(script)
    assert set(cells) == {step.key for step in script.steps}
    assert cells["hello"].layer == 0
    assert cells["identity"].layer < cells["amount"].layer < cells["notice"].layer < cells["more"].layer
    assert cells["closing"].layer == max(cell.layer for cell in cells.values())
    assert len({(cell.layer, cell.place) for cell in cells.values()}) == len(cells)


def test_a_step_that_nothing_leads_to_has_its_place_too() -> None:
    lost = "  lost:\n    kind: end\n    title: {ar: ضائع, en: Lost}\n    outcome: resolved\n"
    cells = placed(read_script(MAIN.rstrip("\n") + "\n" + lost, "main.yaml"))
    assert "lost" in cells


def test_a_thousand_steps_are_placed() -> None:
    assert len(placed(long_script())) == 1001
