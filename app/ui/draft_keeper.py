"""Keeps what the agent does on a call safe in the journal, and gives it back after a crash."""

import json
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app import times
from app.journal.journal import Journal
from app.masked_fields import masked_fields
from app.telephony.protocol import CallId
from app.ui import script_draft
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from app.ui.state.left_call import read_left_call
from app.ui.state.wrap_up_form import WrapUpForm

LOG = logging.getLogger(__name__)
PAUSE_MS = 250  # after the last key; far below the second that may be lost
T = TypeVar("T")
STEP_SECONDS = 2.0
MOST_STEPS = 60
LONGEST_STEPS = 100_000  # characters of all steps of one note
PARTS = ("call", "note", "form", "script")


class DraftKeeper(QObject):
    """Writes the parts of a page that changed, a moment after the change, off the GUI thread."""

    restored = Signal(object, str, object)  # CallPage, the script's record, the customer's UUID or None
    left_found = Signal(object)  # LeftCall: an earlier desk ended before it was wrapped up

    def __init__(self, calls: Calls, journal: Jobs[Journal], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._journal = journal
        self._changed: dict[CallId, set[str]] = {}
        self._stepped: dict[CallId, datetime] = {}  # when a step of a note was taken last
        self._writings: dict[CallId, int] = {}  # how often a page was given to the journal
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self.write)

    @Slot(object)
    def restore(self, page: CallPage) -> None:
        """Look for drafts that an earlier desk left for this call."""
        call_id = page.call_id
        self._journal.ask(
            page,
            lambda journal: journal.drafts(call_id),
            lambda drafts: self._give_back(page, drafts),
            lambda _error: self._give_back(page, {}),
        )

    def find_left(self) -> None:
        """Look for calls that an earlier desk did not wrap up."""
        self._journal.ask(self, _texts_of_open_calls, self._tell_left)

    @Slot(str, str)
    def keep_note(self, call_id: str, text: str) -> None:
        """The agent typed in the notes of a call."""
        page = self._calls.page(CallId(call_id))
        if page is not None and page.note != text:
            before, page.note = page.note, text
            self.keep(page, "note", *(("steps",) if self._take_step(page, before) else ()))

    def _take_step(self, page: CallPage, text: str) -> bool:
        """Remember how the note stood, every few seconds: undo works after a restart too."""
        now = times.now()
        last = self._stepped.get(page.call_id)
        if last is not None and (now - last).total_seconds() < STEP_SECONDS:
            return False
        self._stepped[page.call_id] = now
        steps = (*page.note_steps, text)[-MOST_STEPS:]
        while sum(map(len, steps)) > LONGEST_STEPS:
            steps = steps[1:]
        page.note_steps = steps
        return True

    @Slot(str, object)
    def keep_form(self, call_id: str, form: WrapUpForm) -> None:
        """The agent changed the wrap-up of a call."""
        page = self._calls.page(CallId(call_id))
        form = _masked(form)
        if page is not None and page.form != form:
            page.form = form
            page.form_changed.emit()
            self.keep(page, "form")

    def keep(self, page: CallPage, *parts: str) -> None:
        """Write these parts of a page soon."""
        self._changed.setdefault(page.call_id, set()).update(parts or PARTS)
        if not self._timer.isActive():
            self._timer.start()

    def forget(self, page: CallPage) -> None:
        """Write no more of a call that is finished; the outbox takes its drafts away."""
        self._changed.pop(page.call_id, None)
        self._writings.pop(page.call_id, None)
        self._stepped.pop(page.call_id, None)

    @Slot()
    def write(self) -> None:
        """Write everything that changed now."""
        changed, self._changed = self._changed, {}
        for call_id, parts in changed.items():
            page = self._calls.page(call_id)
            if page is not None:
                self._write(page, {part: _text_of(page, part) for part in parts})

    def stop(self) -> None:
        """Write what is not written yet; the desk closes."""
        self._timer.stop()
        self.write()

    def _write(self, page: CallPage, drafts: dict[str, str]) -> None:
        call_id = page.call_id
        number = self._writings[call_id] = self._writings.get(call_id, 0) + 1

        def work(journal: Journal) -> None:
            for part, text in drafts.items():
                journal.keep_draft(call_id, part, text)

        self._journal.ask(page, work, lambda _done: self._mark(page, number))

    def _mark(self, page: CallPage, number: int) -> None:
        """Say that all is safe; not while something newer is on its way, or waits for it."""
        if self._writings.get(page.call_id) == number and page.call_id not in self._changed:
            page.saved_at = times.now()
            page.draft_saved.emit()

    def _give_back(self, page: CallPage, drafts: dict[str, str]) -> None:
        customer_id = self._read_call(page, drafts.get("call", ""))
        note = drafts.get("note", "")
        if note and not page.note:
            page.note_steps = _read(_steps_from, drafts.get("steps", "[]"), ())
            page.note = note
            page.note_restored.emit()
        if "form" in drafts:
            page.form = _read(WrapUpForm.from_json, drafts["form"], page.form)
            page.form_changed.emit()
        page.is_restored = True
        self.restored.emit(page, drafts.get("script", ""), customer_id)
        self.keep(page, "call")

    def _tell_left(self, texts: list[str]) -> None:
        for text in texts:
            left = _read(read_left_call, text, None)
            if left is not None:
                self.left_found.emit(left)

    @staticmethod
    def _read_call(page: CallPage, text: str) -> UUID | None:
        values: dict[str, Any] = _read(json.loads, text, {}) if text else {}
        if "key" in values:
            page.key = UUID(values["key"])
        if values.get("ended_at") and page.ended_at is not None:
            page.ended_at = datetime.fromisoformat(values["ended_at"])
        customer = values.get("customer_id")
        return UUID(customer) if customer else None


def _read(reader: Callable[[str], T], text: str, otherwise: T) -> T:
    try:
        return reader(text)
    except ValueError:
        LOG.warning("a draft could not be read")
        return otherwise


def _masked(form: WrapUpForm) -> WrapUpForm:
    """What was typed in a form may hold what must not be kept, like a note."""
    plans = tuple(masked_fields(plan, "what", "why", "customer_words") for plan in form.follow_ups)
    hidden = masked_fields(form, "not_asked")
    return hidden if plans == form.follow_ups else replace(hidden, follow_ups=plans)


def _steps_from(text: str) -> tuple[str, ...]:
    return tuple(str(step) for step in json.loads(text))


def _texts_of_open_calls(journal: Journal) -> list[str]:
    drafts = (journal.drafts(call_id) for call_id in journal.open_calls())
    return [parts["call"] for parts in drafts if "call" in parts]


def _text_of(page: CallPage, part: str) -> str:
    match part:
        case "note":
            return page.note
        case "steps":
            return json.dumps(page.note_steps, ensure_ascii=False)
        case "form":
            return page.form.to_json()
        case "script":
            return script_draft.written(page.runner)
        case _:
            return page.to_json()
