"""Brings the offers to their editor, and what was typed to the database."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app.late import late
from app.models.rows.offers import OfferRow
from app.ui.jobs import Jobs
from app.ui.knowledge.problem_words import problem
from app.ui.language import Language
from app.ui.notices import Notices

if TYPE_CHECKING:
    from app.models.memory import Memory
    from app.ui.offers.editor import OfferEditorDialog


class OfferEditorFlow(QObject):
    """The dialog is made when it is first wanted."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        language: Language,
        window: QWidget,
        notices: Notices,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._language, self._window = memory, language, window
        self._notices = notices
        self.dialog: OfferEditorDialog | None = None

    @Slot()
    def open(self) -> None:
        """Show the offers."""
        if self.dialog is None:
            self.dialog = late("app.ui.offers.editor", "OfferEditorDialog")(self._language, self._window)
            self.dialog.keep_requested.connect(self._keep)
        self.dialog.begin()
        self._ask()

    def _ask(self) -> None:
        dialog = self.dialog
        if dialog is not None:
            self._memory.ask(
                dialog,
                lambda memory: memory.offers.every(),
                dialog.show_rows,
                lambda error: dialog.show_problem(problem(error)),
            )

    @Slot(object)
    def _keep(self, row: OfferRow) -> None:
        dialog = self.dialog
        if dialog is None:
            return

        def kept(_done: None) -> None:
            dialog.show_kept(row)
            self._notices.mention(self.tr("The offer is kept."))
            self._ask()

        self._memory.ask(
            dialog,
            lambda memory: memory.offers.keep(row),
            kept,
            lambda error: dialog.show_problem(problem(error)),
        )
