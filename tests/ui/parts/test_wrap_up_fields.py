"""The fields of a wrap-up: one figure each for what is ordinary, and a sentence for what is missing."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.ui.language import Language
from app.ui.parts.wrap_up_fields import WrapUpFields
from app.ui.state.wrap_up_form import Resolved, WrapUpForm
from app.ui.state.wrapped_call import WrappedCall
from tests.ui import people

REASONS, OUTCOMES = people.trees()
SOLVED = replace(OUTCOMES[0], resolved="yes", template_en="All is well.")
STRICT = replace(OUTCOMES[2], needs_note=False, needs_case=True, requires=("tags", "satisfaction"))
OVER = WrappedCall(is_over=True, customer_id=new_key())


class Filled:
    """Fields over a call that is over, and what they announce."""

    def __init__(self, qtbot: QtBot, language: Language) -> None:
        self.fields = WrapUpFields(language)
        qtbot.addWidget(self.fields)
        self.forms: list[WrapUpForm] = []
        self.lines: list[str] = []
        self.fields.edited.connect(self.forms.append)
        self.fields.note_suggested.connect(self.lines.append)
        self.fields.set_trees(REASONS, (SOLVED, OUTCOMES[1], STRICT))
        self.fields.show_form(WrapUpForm(), OVER)
        self.fields.resize(352, 500)
        with qtbot.waitActive(self.fields):
            self.fields.show()
            self.fields.activateWindow()


def test_three_figures_fill_in_what_is_ordinary(qtbot: QtBot, english: Language) -> None:
    """The outcome says by itself whether the matter is resolved, and brings its line for the note."""
    filled = Filled(qtbot, english)
    filled.fields.begin()
    with qtbot.waitSignal(filled.fields.chosen_all):
        for figure in "114":
            qtbot.keyClicks(QApplication.focusWidget(), figure)
    form = filled.forms[-1]
    assert (form.reason_id, form.outcome_id) == (REASONS[1].id, SOLVED.id)
    assert (form.resolved, form.satisfaction) == (Resolved.YES, 4)
    assert filled.lines == ["All is well."]
    qtbot.mouseClick(filled.fields.resolved_row.buttons["no"], Qt.MouseButton.LeftButton)
    filled.fields.take_outcome(OUTCOMES[1].id)
    assert filled.forms[-1].resolved is Resolved.NO  # what the agent said himself stays


def test_what_an_outcome_asks_for_is_missed_until_it_is_there(qtbot: QtBot, english: Language) -> None:
    """Also what is only shown below "More"; a case is asked for only where one can be opened."""
    filled = Filled(qtbot, english)
    fields = filled.fields
    fields.take_outcome(STRICT.id)
    first = fields.problems()
    assert first is fields.satisfaction
    assert fields.more is not None
    assert fields.more.tags_field.accessibleDescription() == "This outcome needs a tag: write one."
    assert not fields.case_wish.isVisible()
    fields.case_wish.can_open = True
    fields.show_form(fields.form, OVER)
    assert fields.case_wish.isVisible()
    whole = replace(fields.form, satisfaction=3, tags=("slow",), case_id=new_key())
    fields.show_form(replace(whole, case_id=None), OVER)
    assert fields.problems() is fields.case_wish
    fields.show_form(whole, OVER)
    assert fields.problems() is None
    fields.show_form(WrapUpForm(), replace(OVER, is_optional=True))
    assert fields.problems() is None


def test_each_queue_has_its_own_branches(qtbot: QtBot, english: Language) -> None:
    """What was chosen elsewhere is still named."""
    filled = Filled(qtbot, english)
    filled.fields.set_trees(REASONS, (replace(SOLVED, queues=("billing",)), OUTCOMES[1]))
    filled.fields.set_place("sales", "")
    assert filled.fields.outcome_picker.node_of("solved") is None
    filled.fields.set_place("billing", "")
    assert filled.fields.outcome_picker.node_of("solved") is not None
    filled.fields.further_reasons.edited.emit((REASONS[2].id,))
    assert filled.forms[-1].more_reasons == (REASONS[2].id,)
