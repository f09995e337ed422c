"""Requests for help are taken by one, and closed by whoever took them."""

from uuid import UUID

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app import times
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.overview.attention import Limits, needing
from app.ui.overview.attention_panel import AttentionPanel
from tests.ui.overview import floors


def test_a_request_is_taken_and_closed(qtbot: QtBot, english: Language) -> None:
    floor, now = floors.floor(), times.now()
    sara = next(iter(floor.people))
    panel = AttentionPanel(english, floor)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_found([], now)
    assert panel.empty_label.isVisible()
    done: list[tuple[str, UUID]] = []
    panel.take_wanted.connect(lambda key: done.append(("take", key)))
    panel.close_wanted.connect(lambda key: done.append(("close", key)))
    for taken_by, button in ((None, panel.take_button), (sara, panel.close_button)):
        request = floors.request(sara, taken_by=taken_by)
        floor.take_requests([request], {})
        found = [one for one in needing(floor, Limits(), now) if one.request_id]
        panel.show_found(found, now)
        panel.list.setCurrentRow(0)
        assert button.isVisible()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert done[-1][1] == request.id
    assert [deed for deed, _ in done] == ["take", "close"]
    assert stripped(panel.list.entries[0].text) == "Sara Khalil: I need advice · Which form?"
