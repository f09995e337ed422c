"""The notes of a call: plain text, saved while one types, one page a call.

Between calls the editor is read-only and says why: a note belongs to a call, and a scratch pad that belongs
to none would be saved nowhere, while nothing typed here may ever be lost. It stays focusable, so that the
cursor does not jump to another control when a call is saved while somebody types.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.models.rows.notes import PinnedNote
from app.models.rows.snippets import SnippetRow
from app.redaction import SecretKind
from app.ui.isolates import first_strong, stripped
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.announce import announce
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.drop_list import DropList
from app.ui.parts.note_editor import NoteEditor
from app.ui.parts.note_find import NoteFind
from app.ui.parts.note_tools import NoteTools
from app.ui.parts.pinned_notes import PinnedNotes
from app.ui.parts.tip import Tip
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

_WRITABLE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD, Phase.WRAP_UP})

SHORT = 175  # pixels of height at 100 %
AMPLE = 270  # so much more that one row of tools, or all of them, cannot turn the one into the other


class NotesPanel(Panel):
    """Keeps one document a call, so that undo and the cursor survive switching between two calls."""

    note_edited = Signal(str, str)  # the call's id, the whole text
    snippets_wanted = Signal()  # to be written
    pin_requested = Signal(str)  # what is to be pinned to the customer
    unpin_requested = Signal(object)  # the key of a pinned note

    def __init__(self, calls: Calls, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._language = language
        self._current = CurrentPage(calls, self)
        self._is_saved = True
        self._rows: tuple[SnippetRow, ...] = ()
        self._fill: Callable[[str, str], str] = lambda text, _language: text

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.saved_icon = named(IconLabel("check", "ok", 14), "saved_icon")
        self.saved_label = named(TextLabel(size="xs", tone="muted"), "saved_label")
        self.editor = named(NoteEditor(), "editor")
        self.masked_tip = named(Tip("tip", "shield-check"), "masked_tip")
        self.pinned = named(PinnedNotes(language), "pinned")
        self.find_row = named(NoteFind(self.editor), "find_row")
        self.snippets = named(NoteTools(), "snippets")
        self.popup = named(DropList(self), "popup")
        self.popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.editor.popup = self.popup

        self._lay_out()

        self.editor.edited.connect(self._on_edited)
        self.editor.masked.connect(self._on_masked)
        self.editor.fill_in(self._text_of)
        self.editor.textChanged.connect(self._offer)
        self.popup.value_chosen.connect(self.editor.put_snippet)
        self.snippets.snippet_chosen.connect(self.editor.insert_snippet)
        self.snippets.stamp_requested.connect(self._stamp)
        self.snippets.find_requested.connect(self.find_row.begin)
        self.snippets.snippets_wanted.connect(self.snippets_wanted)
        self.snippets.pin_requested.connect(lambda: self.pin_requested.emit(self.editor.marked))
        self.pinned.unpin_requested.connect(self.unpin_requested)
        for key, deed in (("Ctrl+;", self._stamp), ("Ctrl+F", self.find_row.begin)):
            shortcut = QShortcut(QKeySequence(key), self.editor, deed)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._current.switched.connect(self._show_page)
        self._current.changed.connect(self._show_state)
        self._current.note_restored.connect(self._on_note_restored)
        self._current.draft_saved.connect(self._on_draft_saved)
        calls.incoming_changed.connect(self._forget_gone)

        self.retranslate_ui()
        self.restyle()
        self._show_page()

    @Slot()
    def take_focus(self) -> None:
        """Put the cursor into the note, where it was."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(str, str)
    def add_line(self, call_id: str, text: str) -> None:
        """Put a sentence on a line of its own at the end of the note in front; it can be undone."""
        page = self._current.page
        if page is not None and page.call_id == call_id and not self.editor.isReadOnly():
            self.editor.add_line(text)

    def retranslate_ui(self) -> None:
        """Set every text this panel shows."""
        self.title_label.setText(self.tr("Notes"))
        self.editor.setAccessibleName(self.tr("Call notes"))
        self.popup.setAccessibleName(self.tr("Ready-made phrases"))
        self._show_snippets()
        self._show_state()

    def restyle(self) -> None:
        """Set the sizes that follow the text size."""
        self._column.setContentsMargins(px(12), px(8), px(12), px(10))
        self._column.setSpacing(px(6))
        self.editor.setMinimumHeight(px(56))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(px(6))
        head.addWidget(IconLabel("notebook-pen", "accent", 17))
        head.addWidget(self.title_label)
        head.addStretch(1)
        head.addWidget(self.saved_icon)
        head.addWidget(self.saved_label)
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addLayout(head)
        self._column.addWidget(self.pinned)
        self._column.addWidget(self.find_row)
        self._column.addWidget(self.editor, 1)
        self._column.addWidget(self.masked_tip)
        self._column.addWidget(self.snippets)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    @property
    def snippet_buttons(self) -> tuple[TextButton, ...]:
        """Return the phrases that are one click away."""
        return self.snippets.buttons

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where height is short there is one row of tools; `/` still lists every snippet."""
        super().resizeEvent(event)
        if self.height() < px(SHORT):
            self.snippets.be_short(True)
        elif self.height() >= px(AMPLE):
            self.snippets.be_short(False)

    def show_snippets(self, rows: Sequence[SnippetRow]) -> None:
        """Take the snippets of the agent, his team and his brand."""
        self._rows = tuple(rows)
        self._show_snippets()

    def fill_in(self, fill: Callable[[str, str], str]) -> None:
        """Say how the variables of a snippet in a language are filled in."""
        self._fill = fill

    def show_pinned(self, notes: Sequence[PinnedNote]) -> None:
        """Show what is pinned to the customer."""
        self.pinned.show_notes(notes)

    def allow_pinning(self, *, on: bool) -> None:
        """Say whether there is a customer to pin something to."""
        self.snippets.pin_button.setEnabled(on)

    def show_trouble(self, text: str) -> None:
        """Say what could not be done."""
        self.masked_tip.show_text(text)
        announce(self, text)

    def _show_snippets(self) -> None:
        self._texts = self._all_snippets()
        self.editor.set_snippets({key: text for key, (text, _) in self._texts.items()})
        code = self._language.code
        own = [(key, text) for key, (text, language) in self._texts.items() if language == code]
        self.snippets.show_snippets(own)

    def _all_snippets(self) -> dict[str, tuple[str, str]]:
        """Return what each key stands for, and in which language: those of the database before our own."""
        found: dict[str, tuple[str, str]] = {}
        for row in self._rows:
            for key, text, language in ((row.key_ar, row.text_ar, "ar"), (row.key_en, row.text_en, "en")):
                if key and text:
                    found.setdefault(f"/{key}", (text, language))
        for key, text in self._snippets().items():
            found.setdefault(key, (text, self._language.code))
        return found

    def _text_of(self, key: str) -> str:
        text, language = self._texts.get(key, (key, self._language.code))
        return self._fill(text, language)

    @Slot()
    def _offer(self) -> None:
        """While a key is typed, show those that fit."""
        typed = self.editor.key_typed
        fitting = [key for key in self._texts if key.startswith(typed) and key != typed] if typed else []
        if not fitting or not self.editor.hasFocus():
            self.popup.hide()
            return
        rows = [(f"{first_strong(key)}  {first_strong(self._texts[key][0])}", key) for key in fitting]
        self.popup.show_rows(rows)
        self.popup.open_beside(self.editor, px(240))

    @Slot()
    def _stamp(self) -> None:
        """Insert the time of the moment."""
        self.editor.insert_stamp(f"[{stripped(self._language.time_of(times.now()))}]")

    def _snippets(self) -> dict[str, str]:
        """Return what comes with the program, in the window's language."""
        return {
            self.tr("/verified"): self.tr("Identity verified."),
            self.tr("/refund"): self.tr("Asked for a refund."),
            self.tr("/callback"): self.tr("Promised to call back."),
        }

    @Slot()
    def _show_page(self) -> None:
        page = self._current.page
        self.editor.show_note(page.call_id if page else None, page.note if page else "")
        self.masked_tip.show_text("")
        self._is_saved = page is None or page.saved_at is not None or not page.note
        self._show_state()

    @Slot()
    def _show_state(self) -> None:
        page = self._current.page
        is_writable = page is not None and page.phase in _WRITABLE
        self.editor.setReadOnly(not is_writable)
        self.snippets.setVisible(is_writable)
        hint = self.tr("Type notes… use / for snippets")
        why = self.tr("Notes belong to a call: they open with the next one.")
        self.editor.setPlaceholderText(hint if is_writable else why)
        self._show_saved()

    def _show_saved(self) -> None:
        page = self._current.page
        has_text = page is not None and (page.saved_at is not None or not self._is_saved)
        self.saved_icon.setVisible(has_text)
        self.saved_label.setVisible(has_text)
        if page is None or not has_text:
            return
        self.saved_icon.set_icon("check" if self._is_saved else "pencil", "ok" if self._is_saved else "muted")
        at = self._language.time_of(page.saved_at or times.now())
        self.saved_label.setText(
            self.tr("Saved %1").replace("%1", at) if self._is_saved else self.tr("Saving…")
        )

    @Slot(str)
    def _on_edited(self, text: str) -> None:
        page = self._current.page
        if page is None or text == page.note:  # a word was underlined: to Qt that is an edit, too
            return
        self._is_saved = False
        self._show_saved()
        self.note_edited.emit(page.call_id, text)

    @Slot(object)
    def _on_masked(self, kinds: frozenset[SecretKind]) -> None:
        what = self._secret(kinds)
        text = self.tr("%1 hidden. It must not be kept in notes.").replace("%1", what)
        self.masked_tip.show_text(text)
        announce(self, text)

    def _secret(self, kinds: frozenset[SecretKind]) -> str:
        if SecretKind.CARD in kinds:
            return self.tr("Card number")
        if SecretKind.CARD_CODE in kinds:
            return self.tr("Card code")
        return self.tr("IBAN") if SecretKind.IBAN in kinds else self.tr("Identity number")

    @Slot()
    def _on_note_restored(self) -> None:
        page = self._current.page
        if page is not None:
            self.editor.restore(page.note_steps, page.note)

    @Slot()
    def _on_draft_saved(self) -> None:
        self._is_saved = True
        self._show_saved()

    @Slot()
    def _forget_gone(self) -> None:
        self.editor.forget_all_but({page.call_id for page in self._calls.pages})
