"""The dialog of what waits shows whose it is, says what is missing, and has nothing clipped."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.rows.incomplete import IncompleteRow
from app.settings import Settings
from app.ui.dialogs.incomplete import IncompleteDialog
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.state.branch_book import BranchBook
from app.ui.state.calls import Calls
from app.ui.state.finished_call import form_of
from tests.models import builders
from tests.ui import people
from tests.ui.structure import faults_in_every_look

AGENT = UUID(int=7)


def row(call_id: UUID) -> IncompleteRow:
    """Return Sara's call with Mona."""
    return IncompleteRow(
        call_id=call_id,
        agent_id=AGENT,
        agent_name="سارة",
        agent_name_latin="Sara",
        direction="inbound",
        number="+966501234567",
        queue="billing",
        customer_id=people.MONA,
        customer_name="منى",
        customer_name_latin="Mona Haddad",
        answered_at=builders.NOON,
        ended_at=builders.NOON,
        note="half",
    )


def test_a_supervisor_sees_whose_call_it_is_and_what_is_missing(
    qtbot: QtBot, qapp: QApplication, calls: Calls, english: Language
) -> None:
    dialog = IncompleteDialog(english, calls.workplace, calls.landings, BranchBook(Settings()))
    qtbot.addWidget(dialog)
    dialog.set_trees(*people.trees())
    asked: list[UUID] = []
    done: list[tuple[object, ...]] = []
    dialog.call_chosen.connect(asked.append)
    dialog.finished.connect(lambda *values: done.append(values))
    dialog.begin(are_others=True)
    assert dialog.empty.isVisible()
    first, second = (builders.wrap_up(AGENT, people.MONA, note="half", is_complete=False) for _ in range(2))
    dialog.show_rows([row(first.call_id), row(second.call_id)])
    assert asked == [first.call_id]
    assert not dialog.accept_button.isEnabled()
    dialog.show_call(first, "half", form_of(first))
    assert stripped(dialog.who_label.text()) == "Mona Haddad"
    assert stripped(dialog.when_label.text()).endswith("Sara")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert done == []
    assert dialog.fields.outcome_picker.accessibleDescription() == "Choose an outcome."
    assert faults_in_every_look(qapp, dialog, themes=("dark",), percents=(100,), sizes=[(780, 520)]) == []
    dialog.fields.outcome_picker.chosen.emit(dialog.fields.outcome_picker.node_of("solved").id)  # type: ignore[union-attr]
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert done[0][:2] == (first.call_id, "half")
    dialog.show_rows([row(second.call_id)])
    assert asked[-1] == second.call_id
    dialog.show_rows([])
    assert dialog.empty.isVisible()
