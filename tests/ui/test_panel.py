"""What every panel does by itself."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.ui.panel import Panel, named
from app.ui.theme.look import px
from tests.ui.languages import language, theme


class _Greeting(Panel):
    def __init__(self) -> None:
        super().__init__()
        self.word = named(QLabel(self), "word")
        self.retranslate_ui()
        self.restyle()

    def retranslate_ui(self) -> None:
        self.word.setText(QApplication.translate("Language", "Today %1"))

    def restyle(self) -> None:
        self.setFixedWidth(px(100))


def test_a_panel_follows_the_language(qtbot: QtBot, qapp: QApplication) -> None:
    """Without being told by anybody."""
    panel = _Greeting()
    qtbot.addWidget(panel)
    assert panel.word.text() == "Today %1"
    with language(qapp, "ar"):
        qtbot.waitUntil(lambda: panel.word.text() == "اليوم %1")


def test_a_panel_follows_the_text_size(qtbot: QtBot, qapp: QApplication) -> None:
    """Sizes in pixels are set again."""
    panel = _Greeting()
    qtbot.addWidget(panel)
    assert panel.width() == 100
    with theme(qapp, "dark", 150):
        assert panel.width() == 150
    assert panel.width() == 100


def test_a_named_widget_is_found_by_its_name(qtbot: QtBot) -> None:
    """Style sheets and tests look for it."""
    panel = _Greeting()
    qtbot.addWidget(panel)
    assert panel.findChild(QLabel, "word") is panel.word
