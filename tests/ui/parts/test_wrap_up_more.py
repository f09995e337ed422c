"""What is rarely said is said here."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.language import Language
from app.ui.parts.wrap_up_more import WrapUpMore, in_more
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import WrappedCall
from app.wrap_up.requirements import Field
from tests.ui.keys import type_text


def test_everything_reaches_the_form(qtbot: QtBot, english: Language) -> None:
    part = WrapUpMore(english)
    qtbot.addWidget(part)
    call = WrappedCall(is_over=True, hung_up_by="customer")
    forms: list[WrapUpForm] = []

    def keep(form: WrapUpForm) -> None:
        forms.append(form)
        part.show_form(form, call)

    part.edited.connect(keep)
    part.show_form(WrapUpForm(satisfaction=4), call)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    assert part.ended_row.value == "customer"
    part.next_step_field.setFocus()
    qtbot.keyClicks(part.next_step_field, "Send it to 4111 1111 1111 1111")
    assert "1111 1111" not in forms[-1].next_step
    part.tags_field.setFocus()
    type_text(part.tags_field, "slow, roaming، slow,")
    assert forms[-1].tags == ("slow", "roaming")
    for row, value in ((part.ended_row, "network"), (part.effort_row, "2"), (part.impression_row, "5")):
        qtbot.mouseClick(row.buttons[value], Qt.MouseButton.LeftButton)
    part.nps_field.setFocus()
    qtbot.keyClick(part.nps_field, Qt.Key.Key_End)
    last = forms[-1]
    assert (last.hung_up_by, last.effort, last.impression, last.nps) == ("network", 2, 5, 10)
    part.show_form(WrapUpForm(), call)
    assert not part.effort_row.isVisible()
    assert in_more((Field.TAGS,))
    assert not in_more((Field.NOTE,))
