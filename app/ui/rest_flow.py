"""The abusive caller's protocol with one key, and the rest that is owed after hard or many calls.

The first press of the key shows the sentence to say and marks the call as hard. A second press ends the call;
in the wrap-up the key only marks. After each call that is kept the agent is told when a rest is owed, and
why: counts of calls and minutes by the rules of app.wellbeing.rest, and nothing else.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.late import late
from app.ui.jobs import Jobs
from app.ui.notices import Notices
from app.ui.state.agent_status import Availability
from app.ui.state.call_page import CallPage, Phase
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.wellbeing.rest import SinceRest

WARNING, REST = "abusive caller", "rest"  # what a notice is about


class RestFlow(QObject):
    """Writes the mark, says the sentence, suggests the rest; it decides nothing for the agent."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        state: WindowState,
        notices: Notices,
        hang_up: Callable[[], None],
        add_note: Callable[[str, str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._state, self._notices = memory, state, notices
        self._hang_up, self._add_note = hang_up, add_note
        self._warned: CallPage | None = None
        self._told_minutes = 0
        state.actions.hard_call.triggered.connect(self._on_pressed)
        state.status.changed.connect(self._on_status_changed)

    @Slot()
    def _on_pressed(self) -> None:
        page = self._state.calls.current
        if page is None:
            return
        is_second = page is self._warned
        if not is_second:
            self._warned = page
            self._mark(page)
        if page.phase is Phase.WRAP_UP:
            self._notices.tell(self.tr("The call is marked as abusive."))
        elif is_second:
            self._notices.withdraw(WARNING)
            self._add_note(page.call_id, self.tr("The caller went on after the warning; the call was ended."))
            self._hang_up()
        else:
            self._add_note(page.call_id, self.tr("The caller was abusive and was warned."))
            self._notices.tell(
                self.tr(
                    "Say: “I want to help you. If the insults go on, I shall end this call.” Press the key"
                    " again to end it."
                ),
                stays=True,
                subject=WARNING,
            )

    @Slot(object)
    def look(self, _wrap_up: object) -> None:
        """Ask whether a rest is owed, now that a call has been kept."""
        self._memory.ask(
            self, lambda memory: memory.wellbeing.own(), self._suggest, lambda _error: None
        )  # a suggestion that cannot be made now is made after the next call

    def _mark(self, page: CallPage) -> None:
        key, kind = page.key, late("app.wellbeing.rest", "HardKind").ABUSE
        self._memory.ask(self, lambda memory: memory.wellbeing.mark_hard(key, kind), lambda _done: None)

    def _suggest(self, since: "SinceRest") -> None:
        owed = since.owed_minutes
        is_new = owed > self._told_minutes
        self._told_minutes = owed
        if not is_new or self._state.status.availability is not Availability.READY:
            return
        minutes = round(since.worked.total_seconds() / 60)
        language = self._state.language
        why = self.tr("since your last rest: %1 minutes of work, %2 calls, %3 of them hard")
        for mark, count in (("%1", minutes), ("%2", since.calls), ("%3", since.hard_calls)):
            why = why.replace(mark, language.number(count))
        suggestion = self.tr("A rest of %Ln minute(s) is due to you", "", owed)
        self._notices.tell(f"{suggestion} ({why}).", stays=True, subject=REST)

    @Slot()
    def _on_status_changed(self) -> None:
        """Whoever takes his rest need not be told any more."""
        if self._state.status.availability is Availability.BREAK:
            self._told_minutes = 0
            self._notices.withdraw(REST)
