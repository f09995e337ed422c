"""A history goes on where the card ends, by a button, by scrolling, and for one kind alone."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import insert

from app import times
from app.models.interaction import Interaction
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.cards import TimelineRow
from app.models.rows.interactions import HistoryKind
from app.ui.history_pages import PAGE, follow
from app.ui.isolates import stripped
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.parts.contact_history import OF_CARD, ContactHistory
from tests.ui import memories
from tests.ui.structure import faults_in_every_look

CONTACTS = 75
CLICK = Qt.MouseButton.LeftButton


def fill(memory: Memory) -> Any:
    """Give Mona a long past; return her card."""
    mona = memory.search("Mona")[0].customer_id
    rows = [
        {
            "id": new_key(),
            "customer_id": mona,
            "kind": "visit" if place % 5 == 0 else "call_in",
            "title": str(place),
            "at": times.now() - timedelta(days=place // 2),  # two at each moment
        }
        for place in range(CONTACTS)
    ]
    with memory._database.writing() as session:  # noqa: SLF001  what others have written
        session.execute(insert(Interaction), rows)
    return memory.card(mona)


def titles(history: ContactHistory) -> list[str]:
    """Return what is shown, as it was called."""
    return [stripped(item.text) for item in history.list.items]


def test_earlier_contacts_come_page_by_page_and_one_kind_alone(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    def opened() -> Memory:
        return memories.opened(tmp_path / "hatif.sqlite")

    memory: Jobs[Memory] = Jobs(opened, "memory")
    memory.start()
    history = ContactHistory(english)
    qtbot.addWidget(history)
    history.resize(300, 400)
    history.show()
    card = memories.answer(memory, qtbot, fill)
    follow(history, memory)
    history.show_customer(card.customer_id, card.timeline)
    assert len(history.list.items) == OF_CARD
    qtbot.mouseClick(history.more_button, CLICK)
    qtbot.waitUntil(lambda: len(history.list.items) == OF_CARD + PAGE, timeout=10_000)
    bar = history.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(history.list.items) == OF_CARD + 2 * PAGE, timeout=10_000)
    assert bar.value() > 0  # what was seen stays where it was
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(history.list.items) == CONTACTS, timeout=10_000)
    assert history.more_button.isHidden()
    assert sorted(titles(history), key=int) == [str(place) for place in range(CONTACTS)]

    new = TimelineRow("call_in", times.now(), "new", "", 60, new_key())
    history.show_customer(card.customer_id, (new, *card.timeline[:-1]))
    assert len(history.list.items) == CONTACTS + 1  # what was fetched stays below it
    history.kind_actions[HistoryKind.VISITS].trigger()
    qtbot.waitUntil(lambda: len(history.list.items) == CONTACTS // 5, timeout=10_000)
    history.show_customer(card.customer_id, card.timeline)
    qtbot.waitUntil(lambda: memory.idle, timeout=10_000)
    assert history.kind is HistoryKind.VISITS
    assert len(history.list.items) == CONTACTS // 5
    history.kind_actions[HistoryKind.CASES].trigger()
    qtbot.waitUntil(history.empty.isVisible, timeout=10_000)
    history.show_customer(None, ())
    assert history.kind_actions[HistoryKind.ALL].isChecked()
    memory.stop()


def test_an_answer_about_somebody_else_is_not_shown_and_a_database_away_can_be_asked_again(
    english: Language, qapp: QApplication, qtbot: QtBot
) -> None:
    history = ContactHistory(english)
    qtbot.addWidget(history)
    history.resize(300, 400)
    history.show()
    mona, omar = new_key(), new_key()
    rows = [TimelineRow("email", times.now(), str(place), "", None, new_key()) for place in range(OF_CARD)]
    history.show_customer(mona, rows)
    with qtbot.waitSignal(history.wanted):
        qtbot.mouseClick(history.more_button, CLICK)
    history.show_customer(omar, rows[:1])
    history.take(mona, HistoryKind.ALL, rows[-1], [replace(rows[0], title="late")], PAGE)
    assert titles(history) == ["0"]
    history.show_customer(mona, rows)
    history.show_unavailable()
    assert "Try again" in history.more_button.text()
    with qtbot.waitSignal(history.wanted):
        qtbot.mouseClick(history.more_button, CLICK)
    looks = {"themes": ("light",), "percents": (100, 150), "sizes": [(300, 320)]}
    assert faults_in_every_look(qapp, history, **looks) == []  # type: ignore[arg-type]
