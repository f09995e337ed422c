"""The notes of a call: plain text, saved while one types, one page a call.

Between calls the editor is read-only and says why: a note belongs to a call, and a scratch pad that belongs
to none would be saved nowhere, while nothing typed here may ever be lost. It stays focusable, so that the
cursor does not jump to another control when a call is saved while somebody types.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import times
from app.redaction import SecretKind
from app.ui.language import Language
from app.ui.panel import Panel, named
from app.ui.parts.announce import announce
from app.ui.parts.current_page import CurrentPage
from app.ui.parts.note_editor import NoteEditor
from app.ui.parts.tip import Tip
from app.ui.state.call_page import Phase
from app.ui.state.calls import Calls
from app.ui.theme.look import px
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.card import Card
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.icon_label import IconLabel
from app.ui.widgets.text_label import TextLabel

_WRITABLE = frozenset({Phase.DIALLING, Phase.TALKING, Phase.HELD, Phase.WRAP_UP})


class NotesPanel(Panel):
    """Keeps one document a call, so that undo and the cursor survive switching between two calls."""

    note_edited = Signal(str, str)  # the call's id, the whole text

    def __init__(self, calls: Calls, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calls = calls
        self._language = language
        self._current = CurrentPage(calls, self)
        self._is_saved = True

        self.title_label = named(TextLabel(size="md"), "title_label")
        self.saved_icon = named(IconLabel("check", "ok", 14), "saved_icon")
        self.saved_label = named(TextLabel(size="xs", tone="muted"), "saved_label")
        self.editor = named(NoteEditor(), "editor")
        self.masked_tip = named(Tip("tip", "shield-check"), "masked_tip")
        self.snippets = named(QWidget(), "snippets")
        self.snippet_buttons = tuple(named(TextButton("chip"), f"snippet_{number}") for number in range(3))

        self._lay_out()

        self.editor.edited.connect(self._on_edited)
        self.editor.masked.connect(self._on_masked)
        for button in self.snippet_buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the cursor in the note
            button.clicked.connect(self._on_snippet_clicked)
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
        self.editor.set_snippets(self._snippets())
        for button, (key, text) in zip(self.snippet_buttons, self._snippets().items(), strict=True):
            button.setText(key)
            button.setToolTip(text)
            button.setAccessibleName(self.tr("Insert: %1").replace("%1", text))
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
        flow = FlowLayout(self.snippets)
        for button in self.snippet_buttons:
            flow.addWidget(button)
        ground = Card()
        self._column = QVBoxLayout(ground)
        self._column.addLayout(head)
        self._column.addWidget(self.editor, 1)
        self._column.addWidget(self.masked_tip)
        self._column.addWidget(self.snippets)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ground)

    def _snippets(self) -> dict[str, str]:
        """Return what each key stands for, in the window's language."""
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
        if page is None:
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
            self.editor.replace_text(page.note)

    @Slot()
    def _on_draft_saved(self) -> None:
        self._is_saved = True
        self._show_saved()

    @Slot()
    def _on_snippet_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, TextButton):
            self.editor.insert_snippet(button.text())

    @Slot()
    def _forget_gone(self) -> None:
        self.editor.forget_all_but({page.call_id for page in self._calls.pages})
