"""Opens cases and shows them, and brings what is done with them to the database."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app import times
from app.cases import priorities
from app.cases.kinds import CaseStatus, Deed, LinkKind
from app.cases.likeness import Wanted
from app.errors import BadInput, Unavailable
from app.masked_fields import masked_fields
from app.models.keys import new_key
from app.models.late_changes import LateChange, LateKind
from app.models.rows.cards import Card
from app.models.rows.cases import TEXTS, CaseChoices, CaseDeed, CaseDetail, CaseLine, DeedEnd, NewCase
from app.ui.cases.deed_box import Said
from app.ui.cases.editor import CaseEditorDialog
from app.ui.cases.page import CasePage
from app.ui.cases.room import CasesRoom
from app.ui.jobs import Jobs
from app.ui.language import Language
from app.ui.outbox_flow import HandedOver, OutboxFlow

if TYPE_CHECKING:
    from app.models.memory import Memory


class CaseFlow(QObject):
    """One editor and one page; each comes to the front with what is wanted of it."""

    opened = Signal(object, object)  # NewCase, OpenedCase: it is in the database, now or days later
    waits = Signal(object)  # NewCase: the database is away; it is opened when that is back
    changed = Signal(object)  # the customer's UUID or None: something of his cases is another
    customer_wanted = Signal(object)
    deed_waits = Signal()  # the database is away: what was done with a case goes to it later
    unreachable = Signal(str)  # why nothing can be shown, where no window of its own could say so

    def __init__(
        self,
        memory: "Jobs[Memory]",
        outbox: OutboxFlow,
        language: Language,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._outbox, self._language, self._window = memory, outbox, language, window
        self._choices = CaseChoices()
        self._me: UUID | None = None
        self._handed: dict[UUID, CaseDeed] = {}  # by case: what is under way to the database
        self._lines: dict[UUID, CaseLine] = {}
        self.room: CasesRoom | None = None
        self.editor = CaseEditorDialog(language, window)
        self.page = CasePage(language, window)
        self._connect()

    def work_for(self, agent_id: UUID) -> None:
        """Know whose desk this is."""
        self._me = agent_id

    def build(self) -> QWidget:
        """Make the place of the cases."""
        self.room = room = CasesRoom(self._language)
        room.wanted.connect(self.refresh)
        room.new_wanted.connect(lambda: self.open_new(NewCase(id=new_key())))
        room.case_wanted.connect(self.show)
        room.move_wanted.connect(self.move)
        return room

    def open_new(self, told: NewCase, card: Card | None = None, name: str = "", priority: str = "") -> None:
        """Open the editor with what is known; what was typed of another case first is kept in front of it."""
        if self.editor.isVisible() and self.editor.is_dirty:
            self.editor.open_beside_calls()
            return

        def begin(choices: CaseChoices) -> None:
            self._begin(told, card, name, choices, priority)

        def begin_without(error: Exception) -> None:
            if isinstance(error, Unavailable):  # it can be written down all the same
                begin(self._choices)
            else:
                self._missed(error)

        self._with_choices(begin, begin_without)

    def show(self, case_id: UUID, deed: str = "") -> None:
        """Show a case; perhaps ask at once for what a deed needs. What is typed at another stays in front."""
        if self.page.box.is_dirty and self.page.case_id != case_id:
            self.page.keep_typed()
            return

        def take(detail: CaseDetail) -> None:
            self._show_detail(detail)
            self.page.open_beside_calls()
            if deed:
                self.page.begin_deed(deed)

        self._with_choices(lambda _choices: self._ask_detail(case_id, take))

    def refresh(self) -> None:
        """Ask for what the place shows."""
        room = self.room
        if room is None:
            return
        self._with_choices(lambda _choices: self._ask_lines(room))

    def refresh_if_shown(self) -> None:
        """Ask again where somebody looks."""
        if self.room is not None and self.room.isVisible():
            self.refresh()
        if self.page.isVisible() and self.page.case_id is not None:
            self._ask_detail(self.page.case_id, self._show_detail)

    def move(self, case_id: UUID, status: str) -> None:
        """Give a case another status; where something has to be said first, ask for it on its page."""
        line = self._lines.get(case_id)
        if line is None or line.status == status:
            return
        deeds = {
            CaseStatus.ANSWERED: Deed.ANSWER, CaseStatus.CLOSED: Deed.CLOSE, CaseStatus.WAITING: Deed.WAIT,
            CaseStatus.OPEN: Deed.GO_ON,
        }  # fmt: skip
        there = CaseStatus(status)
        if there is CaseStatus.OPEN and line.status == CaseStatus.NEW:
            self._change(case_id, lambda memory: memory.cases.take(case_id))
        elif there is CaseStatus.OPEN and line.status == CaseStatus.WAITING:
            self._hand_over(CaseDeed(id=new_key(), case_id=case_id, kind=Deed.GO_ON, at=times.now()))
        elif there in deeds:
            self.show(case_id, deeds[there])

    # ------------------------------------------------------------------------------ asking

    def _with_choices(
        self,
        then: Callable[[CaseChoices], None],
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """Look up once what can be chosen; departments change rarely."""
        if self._choices.departments:
            then(self._choices)
            return

        def take(choices: CaseChoices) -> None:
            self._choices = choices
            self.editor.know(choices)
            self.page.know(choices)
            if self.room is not None:
                self.room.know(choices)
            then(choices)

        self._memory.ask(self, lambda memory: memory.cases.choices(), take, otherwise or self._missed)

    def _ask_lines(self, room: CasesRoom) -> None:
        room.know(self._choices)
        wanted = room.filter

        def take(lines: list[CaseLine]) -> None:
            if wanted == room.filter:  # an answer to an older question is never shown
                self._lines = {line.id: line for line in lines}
                room.show_lines(lines)

        self._memory.ask(room, lambda memory: memory.cases.lines(wanted), take, self._missed)

    def _missed(self, error: Exception) -> None:
        if self.room is not None:
            self.room.show_unavailable()
        if self.editor.isVisible() or not self._is_room_shown:
            self._refused(error)

    @property
    def _is_room_shown(self) -> bool:
        return self.room is not None and self.room.isVisible()

    def _ask_detail(self, case_id: UUID, then: Callable[[CaseDetail], None]) -> None:
        self._memory.ask(self.page, lambda memory: memory.cases.detail(case_id), then, self._refused)

    def _show_detail(self, detail: CaseDetail) -> None:
        self.page.show_case(detail, self._me)
        case_id = detail.line.id
        if not detail.is_heard and detail.line.agent_id == self._me:
            self._memory.ask(
                self, lambda memory: memory.cases.hear(case_id), lambda _done: self._tell(detail.line)
            )

    # ------------------------------------------------------------------------------ doing

    def _begin(
        self, told: NewCase, card: Card | None, name: str, choices: CaseChoices, priority: str
    ) -> None:
        self.editor.begin(_with_priority(told, choices, priority), card, name)

    def _look_for_alike(self, typed: NewCase) -> None:
        papers = frozenset(key for kind, key in typed.links if kind in ("order", "invoice"))
        wanted = Wanted(typed.title, typed.kind, typed.cause_id, papers)
        self._memory.ask(
            self.editor,
            lambda memory: memory.cases.alike(typed.customer_id, wanted),
            self.editor.show_alike,
            lambda _error: self.editor.show_alike(()),
        )

    def _open(self, new: NewCase) -> None:
        told = masked_fields(replace(new, opened_at=times.now()), *TEXTS)  # no card waits in the outbox
        looking = HandedOver(self.editor, partial(self._let_wait, told), self._refused)
        self._outbox.hand_over(LateKind.CASE, told, looking)

    def _let_wait(self, told: NewCase) -> None:
        self._let_go(told)
        self.waits.emit(told)

    def _on_delivered(self, change: LateChange, case: Any) -> None:  # noqa: ANN401  what the change tells
        if change.kind is LateKind.CASE:
            self._let_go(change.row)
            self.opened.emit(change.row, case)
            self.changed.emit(change.row.customer_id)
            self.refresh()
        elif change.kind is LateKind.CASE_DEED:
            self._let_deed_go(change.row)
            if case != DeedEnd.GONE:
                self._changed(change.row.case_id, None)

    def _let_go(self, told: NewCase) -> None:
        if self.editor.case_id == told.id:
            self.editor.hide()

    def _describe(self, case_id: UUID, told: NewCase) -> None:
        def done(_nothing: None) -> None:
            self.editor.hide()
            self._changed(case_id, told.customer_id)

        self._memory.ask(
            self.editor, lambda memory: memory.cases.describe(case_id, told), done, self._refused
        )

    def _say(self, case_id: UUID, said: Said) -> None:
        text = said.text
        if said.deed is Deed.LINK:
            self._link(case_id, text)
            return
        deed = CaseDeed(
            id=new_key(),
            case_id=case_id,
            kind=str(said.deed),
            at=times.now(),
            text=text,
            department=said.department,
            satisfaction=said.score,
        )
        self._hand_over(masked_fields(deed, "text"))  # no card waits in the outbox

    def _hand_over(self, deed: CaseDeed) -> None:
        """Put what is done with a case into the outbox; a second press on the same changes nothing."""
        handed = self._handed.get(deed.case_id)
        if handed is not None and replace(handed, id=deed.id, at=deed.at) == deed:
            return
        self._handed[deed.case_id] = deed

        def wait() -> None:
            self._let_deed_go(deed)
            self.deed_waits.emit()

        def refuse(error: Exception) -> None:
            self._handed.pop(deed.case_id, None)
            self._refused(error)

        self._outbox.hand_over(LateKind.CASE_DEED, deed, HandedOver(self.page, wait, refuse))

    def _let_deed_go(self, deed: CaseDeed) -> None:
        if self._handed.get(deed.case_id) == deed:
            del self._handed[deed.case_id]
            if self.page.case_id == deed.case_id and self.page.box.deed == deed.kind:
                self.page.show_done()

    def _link(self, case_id: UUID, text: str) -> None:
        def linked(memory: "Memory") -> None:
            other = memory.cases.of_number(text)
            if other is None:
                raise BadInput("there is no case of this number")
            memory.cases.link(case_id, other)

        self._change(case_id, linked)

    def _change(self, case_id: UUID, work: "Callable[[Memory], None]") -> None:
        def done(_nothing: None) -> None:
            self.page.show_done()
            line = self._lines.get(case_id)
            self._changed(case_id, line.customer_id if line else None)

        self._memory.ask(self, work, done, self._refused)

    def _changed(self, case_id: UUID, customer_id: UUID | None) -> None:
        self.refresh()

        def take(detail: CaseDetail) -> None:
            if self.page.case_id == case_id:
                self.page.show_case(detail, self._me)
            self.changed.emit(detail.line.customer_id or customer_id)

        self._ask_detail(case_id, take)

    def _tell(self, line: CaseLine) -> None:
        self.changed.emit(line.customer_id)

    def _refused(self, error: Exception) -> None:
        text = self._words(error)
        if self.editor.isVisible():
            self.editor.show_problem(text)
        elif self.page.isVisible():
            self.page.show_problem(text)
        elif self.room is not None and self.room.isVisible():
            self.room.show_unavailable()
        else:
            away = self.tr("The database cannot be reached: the case cannot be shown. Try again in a moment.")
            self.unreachable.emit(text if isinstance(error, BadInput) else away)

    def _words(self, error: Exception) -> str:
        if not isinstance(error, BadInput):
            return self.tr(
                "The database cannot be reached. What you typed stays here; try again in a moment."
            )
        said = str(error)
        words = {
            "it was passed on too often; a supervisor decides": self.tr(
                "It was passed on too often: a supervisor decides where it goes, and was told."
            ),
            "there is no case of this number": self.tr("There is no case of this number. Check its digits."),
            "a case is not linked to itself": self.tr("This is the case itself. Type another one's number."),
            "there is no such case any more": self.tr("This case is not there any more."),
        }
        return words.get(said, self.tr("Somebody else has changed this case meanwhile. Look at it again."))

    def _connect(self) -> None:
        self._outbox.delivered.connect(self._on_delivered)
        self.editor.open_wanted.connect(self._open)
        self.editor.describe_wanted.connect(self._describe)
        self.editor.alike_wanted.connect(self._look_for_alike)
        self.editor.case_wanted.connect(self.show)
        self.page.take_wanted.connect(
            lambda case_id: self._change(case_id, lambda memory: memory.cases.take(case_id))
        )
        self.page.describe_wanted.connect(self._open_describe)
        self.page.said.connect(self._say)
        self.page.unlink_wanted.connect(
            lambda case_id, other: self._change(
                case_id, lambda memory: memory.cases.unlink(case_id, LinkKind.CASE, other)
            )
        )
        self.page.case_wanted.connect(self.show)
        self.page.customer_wanted.connect(self.customer_wanted)

    def _open_describe(self, detail: CaseDetail) -> None:
        self.editor.know(self._choices)
        self.editor.describe(detail)


def _with_priority(told: NewCase, choices: CaseChoices, priority: str) -> NewCase:
    """Choose what hangs on a case of which only the priority is known."""
    cell = priorities.cell_with(choices.cells, priority) if priority else None
    return told if cell is None else replace(told, impact=str(cell.impact), urgency=str(cell.urgency))
