"""Somebody in front of the window: clicks where a control is painted, types where the cursor is, looks."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app import times
from app.ui.call_room import CallRoom
from app.ui.frame import Frame
from app.ui.isolates import stripped
from app.ui.main_window import MainWindow
from app.ui.panels.next_call import NextCallPanel
from app.ui.panels.reminder import ReminderPanel
from app.ui.parts.candidate_button import CandidateButton
from tests.end_to_end.desk.seen import NOTHING, Banner, Conversation, Seen


class Person(QObject):
    """One pair of eyes and hands; lives on the GUI thread."""

    def __init__(self) -> None:
        super().__init__()
        self._frame: Frame | None = None
        self._banner_gone_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the banner goes."""
        if event.type() == QEvent.Type.Hide:
            self._banner_gone_at = times.now().timestamp()
        return super().eventFilter(watched, event)

    def do(self, deed: str, what: str) -> str:
        """Do something; what is returned says why it cannot be done."""
        if deed == "look":
            return ""
        frame = self._frame
        if frame is None or frame.room is None:
            return "the window is not furnished yet"
        match deed:
            case "click":
                return _click(_control_of_frame(frame, what) or _control(frame, frame.room, what))
            case "write":
                return _write(what)
            case "press":
                _press(frame, what)
            case "minimize":
                frame.window().showMinimized()
        return ""

    def look(self) -> Seen:
        """Return what is in the window now."""
        frame = self._frame = self._frame or self._found()
        if frame is None:
            return replace(NOTHING, at=times.now().timestamp())
        if frame.room is None:
            return replace(NOTHING, at=times.now().timestamp(), notice=_notice(frame))
        room = frame.room
        seen = Seen(
            at=times.now().timestamp(),
            has_room=True,
            is_right_to_left=frame.isRightToLeft(),
            notice=_notice(frame),
            reminder=_reminder(frame),
            telephone=_text(frame.status_line.telephone_label),
            sound=_text(frame.status_line.sound_label),
            note=room.notes.editor.toPlainText(),
            is_note_safe=room.notes.saved_icon.isVisible() and "Saved" in _text(room.notes.saved_label),
            can_practise=any(panel.call_button.isEnabled() for panel in frame.findChildren(NextCallPanel)),
            is_minimized=frame.window().isMinimized(),
            state=stripped(frame.strip.state_button.pill.text()),
            focus=_focus(),
            calls_today=_text(frame.ready.calls_figure.value_label),
            banner=_banner(frame),
            banner_gone_at=self._banner_gone_at,
        )
        if not room.is_furnished:  # what only a call needs is built while the first one rings
            return seen
        card = room.customer_card
        return replace(
            seen,
            customer=_text(card.facts.name_label) if card.facts.isVisible() else "",
            candidates=_names(card.choice.candidate_buttons),
            wraps_up=room.wrap_up.finish_button.isVisible(),
            conversation=_conversation(frame, room),
        )

    def _found(self) -> Frame | None:
        """Return what fills the window, once it does."""
        for window in QApplication.topLevelWidgets():
            if isinstance(window, MainWindow) and isinstance(frame := window.centralWidget(), Frame):
                frame.incoming.installEventFilter(self)
                return frame
        return None


def _notice(frame: Frame) -> str:
    return _text(frame.notices.sentence) if frame.notices.isVisible() else ""


def _reminder(frame: Frame) -> str:
    panels = frame.findChildren(ReminderPanel)
    return next((_text(panel.what_label) for panel in panels if panel.isVisible()), "")


def _banner(frame: Frame) -> Banner | None:
    incoming = frame.incoming
    if not incoming.isVisible():
        return None
    return Banner(
        name=_text(incoming.name_label),
        fact=_text(incoming.fact_label) if incoming.fact_label.isVisible() else "",
        answer=stripped(incoming.answer_button.text()),
        candidates=_names(incoming.candidate_buttons),
        is_armed=incoming.is_armed,
    )


def _conversation(frame: Frame, room: CallRoom) -> Conversation | None:
    strip, step = frame.strip, room.script.step
    if not strip.end_button.isVisible():
        return None
    return Conversation(
        name=_text(strip.call_line.name_label),
        seconds=strip.call_time.seconds,
        is_held=strip.hold_button.isChecked(),
        step=_text(step.title_label) if step.isVisible() else "",
    )


def _control_of_frame(frame: Frame, name: str) -> QWidget | None:
    """Return the control of this name that is there before there is a call."""
    controls: dict[str, QWidget] = {
        "answer": frame.incoming.answer_button,
        "decline": frame.incoming.decline_button,
        "hold": frame.strip.hold_button,
        "mute": frame.strip.mute_button,
        "transfer": frame.strip.transfer_button,
        "return": frame.strip.return_button,
        "state": frame.strip.state_button,
        "end": frame.strip.end_button,
    }
    return controls.get(name)


def _control(frame: Frame, room: CallRoom, name: str) -> QWidget:
    """Return the control that an agent calls by this name."""
    room.furnish()
    form, rows = (
        room.wrap_up,
        {"satisfaction": room.wrap_up.satisfaction_row, "resolved": room.wrap_up.resolved_row},
    )
    kind, _, value = name.partition(" ")
    if kind in rows:
        return rows[kind].buttons[value]
    if kind == "answer_of_script":
        return room.script.step.answers.buttons[int(value)]
    if kind == "candidate":
        return room.customer_card.choice.candidate_buttons[int(value)]
    if name == "dismiss_reminder":
        return frame.findChildren(ReminderPanel)[0].dismiss_button
    controls: dict[str, QWidget] = {
        "notes": room.notes.editor,
        "reason": form.reason_picker,
        "outcome": form.outcome_picker,
        "tomorrow": form.follow_up_plan.tomorrow_button,
        "finish": form.finish_button,
    }
    return controls[name]


def _click(control: QWidget) -> str:
    """Click in the middle of a control, through the window, so that whatever covers it gets the click."""
    if not control.isVisible() or not control.isEnabled():
        return f"{control.objectName()} cannot be clicked: it is not there or not possible now"
    window = control.window()
    _activate(window)
    QTest.mouseClick(
        window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        control.mapTo(window, control.rect().center()),
    )
    return ""


def _press(frame: Frame, keys: str) -> None:
    """Press a key, perhaps with others held down, in the window that has the keyboard."""
    *held, key = keys.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= _MODIFIERS[name]
    _activate(frame.window())
    window = QApplication.focusWindow() or frame.window().windowHandle()
    QTest.keyClick(window, Qt.Key[f"Key_{key}"], modifiers)


def _activate(window: QWidget) -> None:
    """Do what a window manager does when a dialog has closed: there is none here."""
    focus = QApplication.focusWindow()
    if focus is None or not focus.isVisible():
        window.activateWindow()
        window.windowHandle().requestActivate()
        QCoreApplication.processEvents()


_MODIFIERS = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}


def _focus() -> str:
    place = QApplication.focusWidget()
    return place.objectName() if place is not None else ""


def _write(text: str) -> str:
    """Type where the cursor is: Latin letters by keys, others as an input method commits them."""
    place = QApplication.focusWidget()
    if place is None:
        return "the cursor is nowhere"
    if text.isascii():
        QTest.keyClicks(place, text)
        return ""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(place, event)
    return ""


def _names(buttons: tuple[CandidateButton, ...]) -> tuple[str, ...]:
    return tuple(
        button.candidate.name_latin or button.candidate.name for button in buttons if button.isVisible()
    )


def _text(label: Any) -> str:
    return stripped(label.text())


PERSON = Person()
