"""Days and times read rightly in both languages."""

from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.widgets.moment_fields import DayField, TimeField
from tests.ui.languages import language


def test_ten_past_three_is_not_three_past_ten(qtbot: QtBot, qapp: QApplication) -> None:
    """Also when the language is switched while the field is open."""
    field = TimeField()
    qtbot.addWidget(field)
    field.setTime(QTime(3, 10))
    assert field.text() == "03:10"
    with language(qapp, "ar") as spoken:
        qtbot.waitUntil(lambda: field.text() == "٠٣:١٠")
        spoken.use("ar", arabic_digits=False)
        qtbot.waitUntil(lambda: field.text() == "03:10")
    with language(qapp, "ar"):
        made_in_arabic = TimeField()
        qtbot.addWidget(made_in_arabic)
        made_in_arabic.setTime(QTime(3, 10))
        assert made_in_arabic.text() == "٠٣:١٠"


def test_a_day_begins_with_its_name(qtbot: QtBot, qapp: QApplication) -> None:
    """The weekday, the day, the month, the year, in this order."""
    field = DayField()
    qtbot.addWidget(field)
    field.setDate(QDate(2026, 11, 22))
    with language(qapp, "en"):
        qtbot.waitUntil(lambda: field.text() == "Sun 22 Nov 2026")
    with language(qapp, "ar"):
        qtbot.waitUntil(lambda: field.text() == "الأحد ٢٢ نوفمبر ٢٠٢٦")


def test_arrow_keys_change_the_part_one_is_in(qtbot: QtBot, qapp: QApplication) -> None:
    """The hour first, in Arabic too."""
    with language(qapp, "ar"):
        field = TimeField()
        qtbot.addWidget(field)
        field.setTime(QTime(3, 10))
        field.setCurrentSection(TimeField.Section.HourSection)
        qtbot.keyClick(field, Qt.Key.Key_Up)
        assert field.time() == QTime(4, 10)
