"""What more there is to say about a follow-up."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.planning import recurrence
from app.planning.recurrence import Recurrence, Unit
from app.ui.dialogs.follow_up_more import FollowUpMore
from app.ui.language import Language
from app.ui.state.wrap_up_form import Paper
from tests.ui.structure import faults_in_every_look


def test_the_usual_is_mine_once_and_a_call(english: Language, qtbot: QtBot) -> None:
    more = FollowUpMore(english)
    qtbot.addWidget(more)
    values = more.values()
    assert (values["kind"], values["is_teams"], values["recurrence"]) == ("call", False, "")
    assert values["team_after_minutes"] == 0


def test_all_of_it_is_kept_and_the_rule_is_shown_back(
    english: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    more = FollowUpMore(english)
    qtbot.addWidget(more)
    more.show()
    more.kind_field.setCurrentIndex(1)
    more.owner_field.setCurrentIndex(2)
    qtbot.keyClicks(more.why_field, "refund")
    qtbot.keyClicks(more.words_field, "after work")
    fields = more.recurrence
    fields.repeat_field.setCurrentIndex(2)
    fields.repeat_field.activated.emit(2)
    values = more.values()
    assert (values["kind"], values["why"], values["customer_words"]) == ("email", "refund", "after work")
    assert values["team_after_minutes"] == 30
    rule = recurrence.from_text(values["recurrence"])
    assert rule == Recurrence(1, Unit.WEEKS)
    assert faults_in_every_look(qapp, more, sizes=[(460, 560)], percents=(100,)) == []
    case = new_key()
    more.begin([Paper("C-1 Charged twice", case_id=case)])
    assert not more.about_field.isHidden()
    more.about_field.setCurrentIndex(1)
    assert more.values()["case_id"] == case
    more.begin()
    assert more.values()["case_id"] is None
    assert more.values()["recurrence"] == ""


def test_another_number_and_why_he_may_be_called_are_asked_for_calls_alone(
    english: Language, qtbot: QtBot
) -> None:
    more = FollowUpMore(english)
    qtbot.addWidget(more)
    more.show()
    more.begin()
    assert (more.number_field.isHidden(), more.basis_field.isHidden(), more.basis) == (True, False, "")
    more.begin(numbers=[("+966501234567", ""), ("+966112345678", "Work")])
    assert not more.number_field.isHidden()
    more.number_field.setCurrentIndex(1)
    more.basis_field.setCurrentIndex(1)
    with qtbot.waitSignal(more.edited):
        more.basis_field.activated.emit(1)
    assert (more.number, more.basis) == ("+966112345678", "consented")
    assert more.values()["basis"] == "consented"
    more.kind_field.setCurrentIndex(1)
    more.kind_field.activated.emit(1)
    assert more.basis_field.isHidden()
    assert more.values()["basis"] == ""
