"""Plays one whole call as an agent would: by the window's own buttons and keys, and nothing else."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app import times
from app.models.rows.cards import Card
from app.ui.call_room import CallRoom
from app.ui.frame import Frame
from app.ui.jobs import Jobs
from app.ui.main_window import MainWindow
from app.ui.panels.next_call import NextCallPanel
from app.ui.state.call_page import CallPage, Phase

if TYPE_CHECKING:
    from app.models.memory import Memory

Condition = Callable[[], object]
LOOK_EVERY_MS = 50
PATIENCE_SECONDS = 60.0
NOTE = "Charged twice, promised an answer tomorrow. "
NOTE_IN_ARABIC = "خُصم المبلغ مرتين."
FAILED = 1


class AutoPlay(QObject):
    """Goes to the next stage as soon as the window shows it; a stage that does not come ends the play."""

    def __init__(
        self,
        window: MainWindow,
        frame: Frame,
        room: CallRoom,
        practice: NextCallPanel,
        memory: "Jobs[Memory]",
        screenshots: Path,
        leave: Callable[[int], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._frame = frame
        self._room = room
        self._practice = practice
        self._memory = memory
        self._screenshots = screenshots
        self._leave = leave
        self._card: Card | None = None
        self._stages = self._play()
        self._stage = ""
        self._condition: Condition = lambda: True
        self._patient_until = 0.0
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._on_look)

    def start(self) -> None:
        """Begin."""
        self._screenshots.mkdir(parents=True, exist_ok=True)
        self._go_on()
        self._look.start()

    @Slot()
    def _on_look(self) -> None:
        if self._condition():
            self._go_on()
        elif times.monotonic() > self._patient_until:
            self._say(f"gave up waiting: {self._stage}")
            self._picture("gave-up")
            self._end(FAILED)

    def _go_on(self) -> None:
        try:
            self._stage, self._condition = next(self._stages)
            self._patient_until = times.monotonic() + PATIENCE_SECONDS
        except StopIteration:
            self._end(0)
        except Exception:
            self._end(FAILED)
            raise

    def _end(self, code: int) -> None:
        self._look.stop()
        self._leave(code)

    def _play(self) -> Iterator[tuple[str, Condition]]:
        yield from self._wait_for_the_desk()
        yield from self._answer()
        yield from self._talk()
        yield from self._wrap_up()
        yield from self._tell_what_was_stored()

    def _wait_for_the_desk(self) -> Iterator[tuple[str, Condition]]:
        yield "the customer is ready to call", self._practice.call_button.isEnabled
        yield from self._pause(0.4)
        self._picture("1-ready")
        self._click(self._practice.call_button)

    def _answer(self) -> Iterator[tuple[str, Condition]]:
        calls, incoming = self._room.calls, self._frame.incoming
        yield "the caller is named before the answer", lambda: calls.incoming and calls.incoming[0].card
        yield "the buttons are armed", lambda: incoming.is_armed
        self._picture("2-ringing")
        self._click(incoming.answer_button)
        yield "the conversation", lambda: _is(calls.current, Phase.TALKING)
        yield "the script's first sentence", lambda: calls.current and calls.current.runner

    def _talk(self) -> Iterator[tuple[str, Condition]]:
        room = self._room
        self._click(room.notes.editor)
        QTest.keyClicks(room.notes.editor, NOTE)
        _type_by_input_method(room.notes.editor, NOTE_IN_ARABIC)
        yield from self._pause(0.5)
        self._picture("3-on-call")
        for _ in range(2):
            answers = room.script.step.answers.buttons
            if answers:
                self._click(answers[0])
            yield from self._pause(0.3)
        self._picture("4-script")
        yield "some seconds of conversation are heard", lambda: _talked_seconds(self._room.calls.current) > 3
        self._click(self._frame.strip.end_button)

    def _wrap_up(self) -> Iterator[tuple[str, Condition]]:
        form = self._room.wrap_up
        yield "the wrap-up", lambda: _is(self._room.calls.current, Phase.WRAP_UP)
        for picker in (form.reason_picker, form.outcome_picker):
            self._click(picker)
            QTest.keyClick(picker, Qt.Key.Key_Down)
            QTest.keyClick(picker, Qt.Key.Key_Return)
        self._click(form.resolved_row.buttons["pending"])
        self._click(form.satisfaction_row.buttons["4"])
        self._click(form.follow_up_plan.tomorrow_button)
        yield from self._pause(0.5)
        self._picture("5-wrap-up")
        page = self._room.calls.current
        self._card = page.card if page else None
        self._click(form.finish_button)
        yield "the wrap-up is kept", lambda: self._room.calls.current is None

    def _tell_what_was_stored(self) -> Iterator[tuple[str, Condition]]:
        if self._card is None:
            self._say("the caller was not known")
            self._end(FAILED)
            return
        before, customer_id = self._card, self._card.customer_id
        found: list[Card] = []
        while not found or found[-1].timeline == before.timeline:
            asked = len(found)
            self._memory.ask(self, lambda memory: memory.card(customer_id), found.append)
            yield "the call on the customer's timeline", partial(_longer_than, found, asked)
        yield from self._pause(0.5)
        self._picture("6-saved")
        self._report(before, found[-1])

    def _report(self, before: Card, after: Card) -> None:
        known = {row.id for row in before.follow_ups}
        call = after.timeline[0]
        self._say("stored in the database:")
        self._say(f"  customer   {after.account_number or after.customer_id}")
        self._say(f"  call       {call.kind}, {call.seconds} s, {_local(call.at)}")
        self._say(f"  note       {call.text}")
        for row in after.follow_ups:
            if row.id not in known:
                self._say(f"  follow-up  {row.what}, due {_local(row.due_at)}")
        self._say(f"screenshots: {self._screenshots}")

    def _pause(self, seconds: float) -> Iterator[tuple[str, Condition]]:
        until = times.monotonic() + seconds
        yield "a moment", lambda: times.monotonic() >= until

    def _click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def _picture(self, name: str) -> None:
        self._window.grab().save(str(self._screenshots / f"{name}.png"))

    @staticmethod
    def _say(line: str) -> None:
        print(line, file=sys.stdout, flush=True)  # noqa: T201  the demo's report to the person at the terminal


def _type_by_input_method(widget: QWidget, text: str) -> None:
    """Commit text as an Arabic keyboard does; the test library's keys are Latin ones only."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def _is(page: CallPage | None, phase: Phase) -> bool:
    return page is not None and page.phase is phase


def _talked_seconds(page: CallPage | None) -> float:
    if page is None or page.answered_at is None:
        return 0.0
    return (times.now() - page.answered_at).total_seconds()


def _longer_than(found: list[Card], length: int) -> bool:
    return len(found) > length


def _local(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
