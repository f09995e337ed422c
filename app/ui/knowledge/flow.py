"""Looks articles up, suggests what suits the call, and does what the agent wishes with one."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.articles import ArticleRow, MissRow
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language
from app.ui.notices import Notices
from app.ui.parts.current_page import CurrentPage
from app.ui.speech_flow import SpeechFlow
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.knowledge.editor import ArticleEditorDialog
    from app.ui.knowledge.palette import ArticlePalette
    from app.ui.knowledge.sending import Sending

WRITERS = frozenset({"supervisor", "admin"})


class KnowledgeFlow(QObject):
    """The palette is made when it is first wanted; an answer to an older question is never shown."""

    suits = Signal(object)  # list[ArticleRow]: what suits the call in front

    def __init__(
        self,
        memory: "Jobs[Memory]",
        calls: Calls,
        status: AgentStatus,
        language: Language,
        window: QWidget,
        speech: SpeechFlow,
        sending: "Callable[[], Sending]",
        notices: Notices,
        customer: Callable[[], UUID | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._calls, self._status, self._language = memory, calls, status, language
        self._window, self._speech, self._sending = window, speech, sending
        self._notices, self._customer = notices, customer
        self._current = CurrentPage(calls, self)
        self._suitable: list[ArticleRow] = []
        self._suited_to: tuple[object, ...] = ()
        self._wanted = ""
        self.palette: ArticlePalette | None = None
        self.editor: ArticleEditorDialog | None = None
        self.add_line: Callable[[str, str], None] = lambda _call_id, _text: None
        for signal in (self._current.switched, self._current.script_changed, self._current.form_changed):
            signal.connect(self.look)

    @Slot()
    def open(self, text: str = "") -> None:
        """Open the palette."""
        self._allow()
        self._palette().begin(text)

    def open_row(self, row: ArticleRow) -> None:
        """Open the palette with one article in front."""
        self.open()
        self._palette().reader.show_row(row)
        self._palette().side.setCurrentWidget(self._palette().reader)

    @Slot()
    def look(self) -> None:
        """Ask what suits the call in front, when it has come to another step or reason."""
        page = self._current.page
        if page is None:
            self._suited_to = ()
            self._take_suitable([])
            return
        script = step = ""
        if page.runner is not None:
            script = page.runner.script.key
            step = page.runner.place(page.script_language or "en").step_key
        about = (page.call_id, script, step, page.form.reason_id)
        if about == self._suited_to:
            return
        self._suited_to = about
        reason = page.form.reason_id

        def take(rows: list[ArticleRow]) -> None:
            if about == self._suited_to:
                self._take_suitable(rows)

        self._memory.ask(
            self, lambda memory: memory.knowledge.suitable(script, step, reason), take, lambda _error: None
        )

    @Slot(str, str)
    def send_by_key(self, key: str, channel: str) -> None:
        """Send the article a script names to the customer of the call."""

        def take(row: ArticleRow | None) -> None:
            if row is None:
                self._notices.tell(self.tr("There is no such article yet. It is listed for those who write."))
                self._note_miss(key)
            else:
                self._send(row, self._language_of_call(), channel)

        self._memory.ask(self, lambda memory: memory.knowledge.by_key(key), take, self._tell)

    @property
    def may_write(self) -> bool:
        """Whether the agent may write articles."""
        agent = self._status.agent
        return agent is not None and agent.role in WRITERS

    def _palette(self) -> "ArticlePalette":
        if self.palette is None:
            palette: ArticlePalette = late("app.ui.knowledge.palette", "ArticlePalette")(
                self._language, self._window
            )
            palette.search_wanted.connect(self._search)
            palette.missed.connect(self._note_miss)
            palette.keep_requested.connect(self._open_editor)
            reader = palette.reader
            reader.insert_requested.connect(self._insert)
            reader.read_aloud_requested.connect(self._read_aloud)
            reader.send_requested.connect(self._send)
            reader.rated.connect(self._rate)
            reader.edit_requested.connect(self._open_editor)
            self.palette = palette
        return self.palette

    def _allow(self) -> None:
        may_insert = self._current.page is not None
        may_send = self._customer() is not None
        self._palette().allow(insert=may_insert, send=may_send, edit=self.may_write)

    @Slot(str)
    def _search(self, text: str) -> None:
        self._wanted = text
        self._allow()
        palette, code = self._palette(), self._language.code

        def take(rows: list[ArticleRow]) -> None:
            if text == self._wanted:
                suitable = [] if text else [row.id for row in self._suitable]
                palette.show_rows(rows, text, suitable)

        self._memory.ask(
            palette,
            lambda memory: memory.knowledge.search(text, code),
            take,
            lambda _error: palette.show_unavailable(),
        )

    def _take_suitable(self, rows: list[ArticleRow]) -> None:
        if rows != self._suitable:
            self._suitable = rows
            self.suits.emit(rows)

    @Slot(str)
    def _note_miss(self, words: str) -> None:
        code = self._language.code
        self._memory.ask(
            self,
            lambda memory: memory.knowledge.note_miss(words, code),
            lambda _done: None,
            lambda _error: None,  # a wish that is lost is no reason to disturb a call
        )

    @Slot(str)
    def _insert(self, text: str) -> None:
        page = self._current.page
        if page is not None:
            self.add_line(page.call_id, text)
            self._notices.mention(self.tr("The article is in the notes."))

    @Slot(str, str)
    def _read_aloud(self, text: str, code: str) -> None:
        if self._speech.is_speaking:
            self._speech.stop()
        else:
            self._speech.say(text, code)

    @Slot(object, str)
    def _send(self, row: ArticleRow, code: str, channel: str = "email") -> None:
        customer = self._customer()
        if customer is None:
            self._notices.tell(self.tr("Choose the customer first, then send the article."))
        else:
            self._sending().begin(row, code, customer, channel)

    def _language_of_call(self) -> str:
        page = self._current.page
        if page is not None and page.card is not None and page.card.language in ("ar", "en"):
            return page.card.language
        return self._language.code

    @Slot(object, object)
    def _rate(self, article_id: UUID, is_helpful: bool | None) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.knowledge.rate(article_id, is_helpful=is_helpful),
            lambda _done: self._search(self._palette().typed),
            self._tell,
        )

    def _tell(self, error: Exception) -> None:
        self._notices.tell(problem(error))

    # ------------------------------------------------------------------------------ writing

    @Slot()
    def _open_editor(self, row: ArticleRow | None = None) -> None:
        if self.editor is None:
            editor: ArticleEditorDialog = late("app.ui.knowledge.editor", "ArticleEditorDialog")(
                self._language, self._window
            )
            editor.keep_requested.connect(self._keep)
            editor.miss_done.connect(self._forget_miss)
            self.editor = editor
        self.editor.begin(row if isinstance(row, ArticleRow) else None)
        self._ask_everything()

    def _ask_everything(self) -> None:
        editor = self.editor
        if editor is None:
            return

        def work(memory: "Memory") -> tuple[list[ArticleRow], list[MissRow]]:
            return memory.knowledge.everything(), memory.knowledge.misses()

        self._memory.ask(
            editor,
            work,
            lambda found: editor.show_everything(*found),
            lambda error: editor.show_problem(problem(error)),
        )

    @Slot(object)
    def _keep(self, row: ArticleRow) -> None:
        editor = self.editor
        if editor is None:
            return

        def kept(_done: None) -> None:
            editor.show_kept(row)
            self._notices.mention(self.tr("The article is kept."))
            self._ask_everything()
            self._suited_to = ()
            self.look()
            self._search(self._palette().typed)

        self._memory.ask(
            editor,
            lambda memory: memory.knowledge.keep(row),
            kept,
            lambda error: editor.show_problem(problem(error)),
        )

    @Slot(str)
    def _forget_miss(self, words: str) -> None:
        self._memory.ask(
            self,
            lambda memory: memory.knowledge.forget_misses(words),
            lambda _done: self._ask_everything(),
            self._tell,
        )
