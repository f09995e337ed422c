"""Starts the right script for a call, and takes the agent's answers to it.

The runner comes in with the first script, on the library's thread: templates have a library of their own.
"""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app import times
from app.callscript.answers import NotAnAnswer
from app.callscript.language import Script
from app.callscript.library import chosen
from app.callscript.shelf import Shelf
from app.errors import BadInput
from app.late import late
from app.settings import Settings
from app.ui import script_draft, script_facts
from app.ui.jobs import Jobs
from app.ui.state.agent_status import AgentStatus
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.callscript.runner import Runner

LOG = logging.getLogger(__name__)


class ScriptFlow(QObject):
    """Writes the scripts' runners to the pages; a running call keeps the version it began with."""

    moved = Signal(object)  # CallPage: its script is at another place
    answer_refused = Signal(object)  # AnswerFault: what was typed does not fit

    def __init__(
        self,
        calls: Calls,
        library: Jobs[Shelf],
        settings: Settings,
        status: AgentStatus,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls = calls
        self._library = library
        self._settings = settings
        self._status = status

    @Slot(object)
    def begin(self, page: CallPage) -> None:
        """Start the script when everything it depends on is known; otherwise wait to be called again."""
        is_known = page.identification is not None and page.is_restored
        if page.runner is not None or not page.is_answered or not is_known:
            return
        self._library.ask(
            page,
            lambda shelf: _ready_to_run(self._fitting(page, shelf)),
            lambda found: self._start(page, found),
        )

    def resume(self, page: CallPage, draft: str) -> None:
        """Go to the place where an earlier desk was, by the record it kept."""
        try:
            kept = script_draft.read(draft)
        except BadInput:
            LOG.warning("a script's draft could not be read")
            self.begin(page)
            return

        def take(script: Script | None) -> None:
            if script is not None and page.runner is None:
                self._move(page, _runner_class()(script, self._facts(page), kept.record))
            else:
                self.begin(page)

        self._library.ask(page, lambda shelf: _ready_to_run(shelf.version(kept.key, kept.version)), take)

    @Slot(object)
    def answer(self, value: object) -> None:
        """Take the answer to the step in front."""
        page = self._calls.current
        if page is not None and page.runner is not None:
            self._try(page, lambda runner: runner.answer(value, at_seconds=_seconds(page)))

    @Slot()
    def back(self) -> None:
        """Go back one step; the answers stay."""
        page = self._calls.current
        if page is not None and page.runner is not None:
            self._move(page, page.runner.back(at_seconds=_seconds(page)))

    @Slot(str)
    def jump(self, step_key: str) -> None:
        """Go to a step by its key: an earlier one, an objection, any other."""
        page = self._calls.current
        if page is not None and page.runner is not None:
            self._try(page, lambda runner: runner.jump(step_key, at_seconds=_seconds(page)))

    @Slot()
    def mark_read(self) -> None:
        """Note that the agent read the required wording to the customer."""
        page = self._calls.current
        if page is not None and page.runner is not None:
            self._move(page, page.runner.mark_read(at_seconds=_seconds(page)))

    @Slot(str)
    def speak(self, language: str) -> None:
        """Show the script in this language, whatever the window's is."""
        page = self._calls.current
        if page is not None:
            page.script_language = language
            self.refresh_facts(page)  # names are told in that language too
            page.script_changed.emit()

    def refresh_facts(self, page: CallPage) -> None:
        """The customer was found or changed: the sentences follow."""
        if page.runner is not None:
            again = _runner_class()(page.runner.script, self._facts(page), page.runner.record)
            self._move(page, again)

    def _fitting(self, page: CallPage, shelf: Shelf) -> Script | None:
        card = page.card
        return chosen(
            shelf.current(times.now()),
            queue=page.picture.queue.queue,
            direction=str(page.picture.direction),
            language=card.language if card else "",
            brand=self._calls.workplace.brand("en"),
            customer_kind=script_facts.kinds_of(card),
        )

    def _start(self, page: CallPage, script: Script | None) -> None:
        if script is not None and page.runner is None:
            page.script_language = page.script_language or self._settings.language
            self._move(page, _runner_class()(script, self._facts(page)))

    def _try(self, page: CallPage, step: "Callable[[Runner], Runner]") -> None:
        if page.runner is None:
            return
        try:
            self._move(page, step(page.runner))
        except NotAnAnswer as error:
            self.answer_refused.emit(error.fault)

    def _move(self, page: CallPage, runner: "Runner") -> None:
        page.runner = runner
        page.script_changed.emit()
        self.moved.emit(page)

    def _facts(self, page: CallPage) -> dict[str, object]:
        language = page.script_language or self._settings.language
        agent, brand = self._status.agent_name(language), self._calls.workplace.brand(language)
        return script_facts.of(page, self._settings, agent, brand)


def _seconds(page: CallPage) -> float:
    """Return how long the conversation has lasted."""
    return (times.now() - (page.answered_at or page.offered_at)).total_seconds()


def _ready_to_run(script: Script | None) -> Script | None:
    """Bring the runner in before the script goes to the window's thread."""
    if script is not None:
        _runner_class()
    return script


def _runner_class() -> "type[Runner]":
    runner: type[Runner] = late("app.callscript.runner", "Runner")
    return runner
