"""Wrap-ups that ran out of time: where they are found, who completes them, and who is reminded of them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.journal.journal import Journal
from app.late import late
from app.models.rows.calls import WrapUp
from app.models.rows.days import DayRow
from app.models.rows.incomplete import IncompleteRow
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.ui.jobs import Jobs
from app.ui.outbox_flow import OutboxFlow
from app.ui.panel import named
from app.ui.panels.ready import ReadyPanel
from app.ui.state.branch_book import BranchBook
from app.ui.state.finished_call import completed, form_of
from app.ui.state.wrap_up_form import WrapUpForm
from app.ui.widgets.buttons import TextButton
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.dialogs.incomplete import IncompleteDialog

LEADS = frozenset({"supervisor", "admin"})
PAUSE_MS = 250  # after the last key, before it is written down
Trees = tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]


class IncompleteFlow(QObject):
    """Keeps what is typed in the journal, and puts what is complete into the outbox like any wrap-up."""

    counted = Signal(int)  # how many of the agent's own wait

    def __init__(
        self,
        lanes: tuple["Jobs[Memory]", Jobs[Journal]],
        outbox: OutboxFlow,
        state: WindowState,
        ready: ReadyPanel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._journal = lanes
        self._outbox, self._state, self._ready = outbox, state, ready
        self._waiting = 0
        self._trees: Trees | None = None
        self._of_team: UUID | None = None
        self._are_others = False
        self._whole: dict[UUID, WrapUp] = {}
        self._typed: dict[UUID, tuple[str, WrapUpForm]] = {}  # not written down yet
        self._leave: Callable[[], None] | None = None
        self.button: TextButton | None = None  # on the day's panel, once something waits
        self.dialog: IncompleteDialog | None = None
        self._soon = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._soon.timeout.connect(self.write)
        state.actions.incomplete.triggered.connect(lambda: self.open())
        outbox.stored.connect(lambda _wrap_up: self._look())

    def know_trees(self, reasons: tuple[ReasonRow, ...], outcomes: tuple[OutcomeRow, ...]) -> None:
        """Learn what can be chosen."""
        self._trees = (reasons, outcomes)
        if self.dialog is not None:
            self.dialog.set_trees(reasons, outcomes)

    @Slot(object)
    def take_day(self, day: DayRow) -> None:
        """Show on the day's panel how many wait."""
        if day.incomplete != self._waiting:
            self._waiting = day.incomplete
            self._show_button()
            self.counted.emit(day.incomplete)

    def open(self, call_id: UUID | None = None) -> None:
        """Show the agent's own, perhaps one of them; whoever leads and has none sees the team's."""
        agent = self._state.status.agent
        leads = agent is not None and agent.role in LEADS
        self._open(are_others=leads and not self._waiting and call_id is None, call_id=call_id)

    def open_others(self, team_id: UUID | None = None, call_id: UUID | None = None) -> None:
        """Show those of a team, or of everybody one sees: a supervisor completes them, and is on record."""
        self._of_team = team_id
        self._open(are_others=True, call_id=call_id)

    def leave(self, go: Callable[[], None]) -> None:
        """Remind whoever signs out of what waits; who has nothing waiting goes at once."""
        if not self._waiting:
            go()
            return
        self._leave = go
        self._open(is_leaving=True)

    def stop(self) -> None:
        """Write what is not written yet; the desk closes."""
        self._soon.stop()
        self.write()

    @Slot()
    def write(self) -> None:
        """Write down what was typed."""
        typed, self._typed = self._typed, {}
        for call_id, (note, form) in typed.items():
            work = partial(_keep_draft, call_id=call_id, note=note, form=form.to_json())
            self._journal.ask(self, work, lambda _done: None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow a language switch."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_button()
        return False

    def _open(
        self, *, are_others: bool = False, is_leaving: bool = False, call_id: UUID | None = None
    ) -> None:
        self._are_others = are_others
        self._made().begin(is_leaving=is_leaving, are_others=are_others)
        self._look(call_id)

    def _made(self) -> "IncompleteDialog":
        if self.dialog is None:
            make: type[IncompleteDialog] = late("app.ui.dialogs.incomplete", "IncompleteDialog")
            state = self._state
            window: QWidget = self._ready.window()
            book = BranchBook(state.settings)
            dialog = make(state.language, state.calls.workplace, state.calls.landings, book, window)
            dialog.call_chosen.connect(self._ask_for)
            dialog.edited.connect(self._on_edited)
            dialog.finished.connect(self._on_finished)
            dialog.leave_wanted.connect(self._on_leave_wanted)
            self.dialog = dialog
            if self._trees is not None:
                dialog.set_trees(*self._trees)
        return self.dialog

    def _look(self, call_id: UUID | None = None) -> None:
        """Ask for what waits, while somebody looks at it."""
        if self.dialog is None or not self.dialog.isVisible():
            return
        are_others, team_id = self._are_others, self._of_team

        def work(memory: "Memory") -> list[IncompleteRow]:
            waiting = memory.open_wrap_ups
            return waiting.of_others(team_id) if are_others else waiting.mine()

        def show(rows: list[IncompleteRow]) -> None:
            if self.dialog is not None:
                self.dialog.show_rows(rows, call_id)

        self._memory.ask(self, work, show)

    @Slot(object)
    def _ask_for(self, call_id: UUID) -> None:
        self.write()
        self._memory.ask(
            self,
            lambda memory: memory.open_wrap_ups.whole(call_id),
            self._ask_for_drafts,
            lambda _error: self._look(),  # somebody else was quicker
        )

    def _ask_for_drafts(self, wrap_up: WrapUp) -> None:
        self._whole[wrap_up.call_id] = wrap_up
        name = _drafts_of(wrap_up.call_id)
        self._journal.ask(
            self,
            lambda journal: journal.drafts(name),
            lambda drafts: self._show(wrap_up, drafts),
            lambda _error: self._show(wrap_up, {}),
        )

    def _show(self, wrap_up: WrapUp, drafts: dict[str, str]) -> None:
        form = form_of(wrap_up)
        if "form" in drafts:
            try:
                form = WrapUpForm.from_json(drafts["form"])
            except ValueError:
                form = form_of(wrap_up)
        if self.dialog is not None:
            self.dialog.show_call(wrap_up, drafts.get("note", wrap_up.note), form)

    @Slot(object, str, object)
    def _on_edited(self, call_id: UUID, note: str, form: WrapUpForm) -> None:
        self._typed[call_id] = (note, form)
        self._soon.start()

    @Slot(object, str, object)
    def _on_finished(self, call_id: UUID, note: str, form: WrapUpForm) -> None:
        agent, wrap_up = self._state.status.agent, self._whole.pop(call_id, None)
        if agent is None or wrap_up is None:
            return
        self._typed.pop(call_id, None)
        outcomes = self._trees[1] if self._trees else ()
        effects = next((row for row in outcomes if row.id == form.outcome_id), None)
        done = completed(wrap_up, form, note, agent_id=agent.id, effects=effects)
        self._outbox.keep_completed(done, _drafts_of(call_id))

    @Slot()
    def _on_leave_wanted(self) -> None:
        go, self._leave = self._leave, None
        if self.dialog is not None:
            self.dialog.close()
        if go is not None:
            go()

    def _show_button(self) -> None:
        if self.button is None and self._waiting:
            self.button = named(TextButton("", "list-checks"), "incomplete_button")
            self.button.clicked.connect(lambda: self.open())
            self.button.installEventFilter(self)
            self._ready.add_notice(self.button)
        if self.button is not None:
            self.button.setVisible(bool(self._waiting))
        self._name_button()

    def _name_button(self) -> None:
        if self.button is not None:
            self.button.setText(self.tr("%Ln wrap-up(s) to complete", "", self._waiting))


def _drafts_of(call_id: UUID) -> str:
    """Return the name under which the journal keeps what is typed for a wrap-up that waits."""
    return f"incomplete-{call_id}"


def _keep_draft(journal: Journal, *, call_id: UUID, note: str, form: str) -> None:
    journal.keep_draft(_drafts_of(call_id), "note", note)
    journal.keep_draft(_drafts_of(call_id), "form", form)
