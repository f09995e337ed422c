"""A mark, a link and a reason for neither exclude each other."""

from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.models.keys import new_key
from app.ui.language import Language
from app.ui.parts.satisfaction_fields import SatisfactionFields
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.state.wrapped_call import WrappedCall


def test_only_one_is_said_and_nobody_is_asked_too_often(qtbot: QtBot, english: Language) -> None:
    part = SatisfactionFields(english)
    qtbot.addWidget(part)
    with qtbot.waitActive(part):
        part.show()
        part.activateWindow()
    forms: list[WrapUpForm] = []
    call = WrappedCall(is_over=True, customer_id=new_key())

    def keep(form: WrapUpForm) -> None:
        forms.append(form)
        part.show_form(form, call)

    part.edited.connect(keep)
    part.show_form(WrapUpForm(), call)
    part.begin()
    with qtbot.waitSignal(part.graded):
        qtbot.keyClicks(part.row.buttons["1"], "4")
    assert forms[-1].satisfaction == 4
    qtbot.mouseClick(part.row.buttons["link"], Qt.MouseButton.LeftButton)
    assert forms[-1] == WrapUpForm(survey="link")
    qtbot.mouseClick(part.row.buttons["not_asked"], Qt.MouseButton.LeftButton)
    assert (forms[-1].survey, forms[-1].not_asked) == ("", "hurry")
    assert part.hint_label.isHidden()
    later = WrappedCall(is_over=True, customer_id=new_key(), not_again_before=times.now() + timedelta(days=3))
    part.show_form(WrapUpForm(), later)
    assert not part.row.buttons["link"].isEnabled()
    assert part.hint_label.text().startswith("Asked not long ago: do not ask again before")
    qtbot.mouseClick(part.row.buttons["not_asked"], Qt.MouseButton.LeftButton)
    assert forms[-1].not_asked == "asked_lately"
    part.show_form(WrapUpForm(survey="keypad", not_asked="survey"), call)
    assert part.hint_label.text() == "The customer answers by keypad."
    assert not part.is_open
