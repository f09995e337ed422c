"""What more there is to say about a follow-up."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.keys import new_key
from app.planning import recurrence
from app.planning.recurrence import OnHoliday, Recurrence, Unit
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
    more.repeat_field.setCurrentIndex(2)
    more.repeat_field.activated.emit(2)
    more.count_field.setValue(2)
    more.holiday_field.setCurrentIndex(1)
    more.holiday_field.activated.emit(1)
    values = more.values()
    assert (values["kind"], values["why"], values["customer_words"]) == ("email", "refund", "after work")
    assert values["team_after_minutes"] == 30
    rule = recurrence.from_text(values["recurrence"])
    assert rule == Recurrence(2, Unit.WEEKS, on_holiday=OnHoliday.SKIP)
    assert more.rule_label.text().startswith("every")
    assert faults_in_every_look(qapp, more, sizes=[(460, 420)], percents=(100,)) == []
    case = new_key()
    more.begin([Paper("C-1 Charged twice", case_id=case)])
    assert not more.about_field.isHidden()
    more.about_field.setCurrentIndex(1)
    assert more.values()["case_id"] == case
    more.begin()
    assert more.values()["case_id"] is None
    assert more.values()["recurrence"] == ""
