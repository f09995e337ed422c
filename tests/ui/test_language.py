"""Switching the language, and numbers, times and dates as people read them."""

import time
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app import times
from app.errors import BadInput
from app.ui.isolates import stripped
from app.ui.language import FOLDER, Language
from app.ui.panel import Panel
from app.ui.translation import Catalogue
from app.ui.widgets.text_label import TextLabel
from tests.ui.languages import language

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)  # noon in Riyadh


@pytest.fixture
def still_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hold the clock still."""
    monkeypatch.setattr(times, "now", lambda: NOW)


def _plain(*texts: str) -> list[str]:
    return [stripped(text) for text in texts]


def test_numbers_in_arabic_take_arabic_digits(qapp: QApplication) -> None:
    """With the marks between thousands and before decimals that go with them."""
    with language(qapp, "ar") as spoken:
        assert _plain(
            spoken.number(1234),
            spoken.percent(0.81),
            spoken.clock(277),
            spoken.money(Decimal("1499.5"), "SAR"),
        ) == ["١٬٢٣٤", "٨١٪", "٠٤:٣٧", "١٬٤٩٩٫٥٠\u00a0ر.س."]


def test_arabic_can_be_read_with_latin_digits(qapp: QApplication) -> None:
    """The digits are a setting of their own."""
    with language(qapp, "ar", arabic_digits=False) as spoken:
        assert _plain(
            spoken.number(1234),
            spoken.percent(0.81),
            spoken.clock(277),
            spoken.money(Decimal("1499.5"), "SAR"),
        ) == ["1,234", "81%", "04:37", "1,499.50\u00a0ر.س."]


def test_numbers_in_english(qapp: QApplication) -> None:
    """Dinars have three decimals, and a debt keeps its sign."""
    with language(qapp, "en") as spoken:
        assert _plain(
            spoken.number(-1234), spoken.clock(3723), spoken.clock(-5), spoken.money(Decimal("-7.25"), "KWD")
        ) == ["-1,234", "1:02:03", "00:00", "-7.250\u00a0KWD"]


def test_numbers_are_isolated(qapp: QApplication) -> None:
    """So that a sentence may run in either direction around them."""
    with language(qapp, "ar") as spoken:
        for text in (
            spoken.number(-5),
            spoken.clock(5),
            spoken.time_of(NOW),
            spoken.money(Decimal(1), "SAR"),
        ):
            assert text[0] in "\u2066\u2067"
            assert text[-1] == "\u2069"


@pytest.mark.usefixtures("still_clock")
@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["Today 12:00", "Yesterday 12:00", "Tomorrow 12:00", "18 Nov", "21 Nov 2024"]),
        ("ar", ["اليوم ١٢:٠٠", "أمس ١٢:٠٠", "غدًا ١٢:٠٠", "١٨ نوفمبر", "٢١ نوفمبر ٢٠٢٤"]),
    ],
)
def test_days_are_as_short_as_they_are_clear(qapp: QApplication, code: str, expected: list[str]) -> None:
    """Near days by their names, far ones with the year."""
    moments = [NOW + timedelta(days=days) for days in (0, -1, 1, -3)] + [NOW.replace(year=2024)]
    with language(qapp, code) as spoken:
        assert [stripped(spoken.day_of(moment, "Asia/Riyadh")) for moment in moments] == expected


@pytest.mark.usefixtures("still_clock")
def test_a_day_begins_at_midnight_there(qapp: QApplication) -> None:
    """Half past ten in the evening in London is already tomorrow in Riyadh."""
    late = NOW.replace(hour=22, minute=30)
    with language(qapp, "en") as spoken:
        assert stripped(spoken.day_of(late, "Europe/London")) == "Today 22:30"
        assert stripped(spoken.day_of(late, "Asia/Riyadh")) == "Tomorrow 01:30"


def test_dates_of_the_umm_al_qura_calendar_stand_beside(qapp: QApplication) -> None:
    """The first of Ramadan 1447 was the 18th of February 2026 in Saudi Arabia; far dates have none."""
    with language(qapp, "ar") as spoken:
        assert stripped(spoken.hijri_of(date(2026, 2, 18))) == "١ رمضان ١٤٤٧ هـ"
        assert spoken.hijri_of(date(2300, 1, 1)) == ""
    with language(qapp, "en") as spoken:
        assert stripped(spoken.hijri_of(date(2026, 2, 18))) == "1 Ramadan 1447 AH"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("en", ["1 second", "12 minutes", "3 hours", "2 days"]),
        ("ar", ["ثانية واحدة", "١٢ دقيقة", "٣ ساعات", "يومان"]),
    ],
)
def test_lengths_are_said_in_words(qapp: QApplication, code: str, expected: list[str]) -> None:
    """Rounded down to the largest unit."""
    with language(qapp, code) as spoken:
        assert [spoken.duration(seconds) for seconds in (1, 750, 3 * 3600, 50 * 3600)] == expected


def test_an_unknown_language_is_refused(qapp: QApplication) -> None:
    """And nothing changes."""
    spoken = Language(qapp)
    with pytest.raises(BadInput):
        spoken.use("fr")
    assert spoken.code == "en"


def test_qts_own_texts_are_arabic_too(qapp: QApplication) -> None:
    """The menus of text fields and the buttons of boxes."""
    with language(qapp, "ar"):
        assert qapp.translate("QPlatformTheme", "Cancel") == "ألغِ"


class _Busy(Panel):
    """A panel with as many texts as a full window."""

    def __init__(self) -> None:
        super().__init__()
        self.labels = [TextLabel(wrap=bool(place % 2)) for place in range(300)]
        column = QVBoxLayout(self)
        for label in self.labels:
            column.addWidget(label)
        self.retranslate_ui()

    def retranslate_ui(self) -> None:
        for label in self.labels:
            label.setText(_translated("Today %1"))


def _translated(text: str) -> str:
    return QApplication.translate("Language", text)


@pytest.fixture
def busy(qtbot: QtBot) -> QWidget:
    """An open window full of texts."""
    panel = _Busy()
    qtbot.addWidget(panel)
    panel.show()
    return panel


def test_everything_open_follows_a_switch_at_once(qtbot: QtBot, qapp: QApplication, busy: _Busy) -> None:
    """Texts, direction and the digits of number fields, in less than 300 ms of work for 300 texts."""
    with language(qapp, "en") as spoken:
        qtbot.waitUntil(lambda: busy.labels[0].text() == "Today %1")
        began = time.thread_time()  # other programs' turns are not ours
        spoken.use("ar")
        qtbot.waitUntil(lambda: busy.labels[-1].text() == "اليوم %1")
        assert time.thread_time() - began < 0.3
        assert busy.layoutDirection() == Qt.LayoutDirection.RightToLeft
        assert busy.locale().zeroDigit() == "٠"
        spoken.use("en")
        qtbot.waitUntil(lambda: busy.labels[-1].text() == "Today %1")
        assert busy.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_the_digits_can_change_alone(qtbot: QtBot, qapp: QApplication, busy: _Busy) -> None:
    """Panels are asked to write their texts again."""
    with language(qapp, "ar") as spoken:
        qtbot.waitUntil(lambda: busy.labels[0].text() == "اليوم %1")
        busy.labels[0].setText("waits to be written again")
        spoken.use("ar", arabic_digits=False)
        qtbot.waitUntil(lambda: busy.labels[0].text() == "اليوم %1")
        assert QLocale().zeroDigit() == "0"


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_files_in_the_project_can_be_read(code: str) -> None:
    """And each has what its language needs for counts."""
    catalogue = Catalogue(FOLDER / f"hatif_{code}.ts")
    forms = catalogue.forms("Language", "%Ln day(s)") or ()
    assert catalogue.code == code
    assert len(forms) == {"ar": 6, "en": 2}[code]


def test_whose_clock_it_is_is_said_without_latin_letters_in_arabic(qapp: QApplication) -> None:
    with language(qapp, "en") as english:
        assert stripped(english.zone_name("America/New_York")) == "New York"
    with language(qapp, "ar") as arabic:
        name = stripped(arabic.zone_name("Europe/Berlin"))
    assert "وسط أوروبا" in name
    assert not any("a" <= letter.lower() <= "z" for letter in name)
