"""Brings a customer's papers to the screen: ours at once, another system's when it answers."""

import logging
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from app import times
from app.adapters.papers import PapersOf, PapersSource
from app.errors import AppError
from app.late import late
from app.models.rows.customer_papers import CustomerPapers
from app.settings import Settings
from app.ui.isolates import first_strong
from app.ui.jobs import Jobs
from app.ui.language import Language

if TYPE_CHECKING:
    from app.adapters.mapping import SystemMapping
    from app.credentials import Credentials
    from app.models.memory import Memory
    from app.ui.papers.dialog import PapersDialog

LOG = logging.getLogger(__name__)
PASSWORD = "orders"  # noqa: S105  the name it has in the keyring


class PapersFlow(QObject):
    """The other system is asked on a lane of its own; an answer about somebody else is never shown."""

    def __init__(
        self,
        memory: "Jobs[Memory]",
        keyring: "Jobs[Credentials]",
        settings: Settings,
        language: Language,
        window: QWidget,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._keyring, self._settings = memory, keyring, settings
        self._language, self._window = language, window
        self._lane: Jobs[PapersSource] | None = None
        self._read: tuple[str, float, SystemMapping | None, str] | None = None
        self._secret = ""
        self._customer: UUID | None = None
        self.dialog: PapersDialog | None = None

    def open(self, customer_id: UUID, name: str) -> None:
        """Show a customer's papers."""
        if self.dialog is None:
            self.dialog = late("app.ui.papers.dialog", "PapersDialog")(self._language, self._window)
            self.dialog.refresh_requested.connect(self._refresh)
        dialog = self.dialog
        self._customer = customer_id
        mapping, trouble = self._mapping()
        source = mapping.name if mapping is not None else ""
        dialog.begin(name, source)
        if trouble:
            dialog.show_trouble(trouble)

        def take(papers: CustomerPapers) -> None:
            if customer_id == self._customer:
                dialog.show_papers(papers)
                self._ask_if_old(papers)

        self._memory.ask(
            dialog,
            lambda memory: memory.paper_desk.of_customer(customer_id, source),
            take,
            lambda _error: dialog.show_unavailable(),
        )

    def stop(self) -> None:
        """Let the lane of the other system end."""
        if self._lane is not None:
            self._lane.stop()

    # ------------------------------------------------------------------------------ the other system

    def _mapping(self) -> "tuple[SystemMapping | None, str]":
        """Return what the mapping file says, or what is wrong with it; it is read when it has changed."""
        path = self._settings.orders_mapping
        if not path:
            return None, ""
        try:
            changed = Path(path).stat().st_mtime
            if self._read is None or self._read[:2] != (path, changed):
                text = Path(path).read_text(encoding="utf-8")
                self._read = (path, changed, late("app.adapters.mapping", "read")(text), "")
                self._forget_lane()
        except (OSError, UnicodeDecodeError):
            return None, self.tr("The mapping file of the orders cannot be read. Look at the settings.")
        except AppError as error:
            return None, first_strong(str(error))
        return self._read[2], ""

    def _forget_lane(self) -> None:
        if self._lane is not None:
            self._lane.stop()
            self._lane = None

    def _ask_if_old(self, papers: CustomerPapers) -> None:
        mapping, _trouble = self._mapping()
        if mapping is None or self.dialog is None:
            return
        fresh = timedelta(minutes=mapping.fresh_minutes)
        if papers.fetched_at is not None and times.now() - papers.fetched_at < fresh:
            self.dialog.show_asking(on=False)
        else:
            self._ask(papers)

    @Slot(object)
    def _refresh(self, customer_id: UUID) -> None:
        mapping, _trouble = self._mapping()
        if mapping is None or self.dialog is None:
            return
        self.dialog.show_trouble("")
        source = mapping.name
        self._memory.ask(
            self.dialog, lambda memory: memory.paper_desk.of_customer(customer_id, source), self._ask
        )

    def _ask(self, papers: CustomerPapers) -> None:
        dialog = self.dialog
        mapping, _trouble = self._mapping()
        if dialog is None or mapping is None:
            return
        dialog.show_asking(on=True)

        def with_secret(secret: str) -> None:
            self._secret = secret
            self._source_lane(mapping).ask(
                dialog,
                lambda source: source.papers(papers.asked_for),
                lambda found: self._take(papers, mapping.name, found),
                lambda error: self._fail(papers.customer_id, error),
            )

        self._keyring.ask(
            dialog,
            lambda credentials: credentials.password(PASSWORD) or "",
            with_secret,
            lambda _error: with_secret(""),
        )

    def _source_lane(self, mapping: "SystemMapping") -> "Jobs[PapersSource]":
        if self._lane is None:
            self._lane = Jobs(
                lambda: late("app.adapters.rest", "RestPapers")(mapping, lambda: self._secret), "orders", self
            )
            self._lane.start()
        return self._lane

    def _take(self, before: CustomerPapers, source: str, found: PapersOf) -> None:
        now = times.now()
        self._memory.ask(
            self,
            lambda memory: memory.paper_desk.keep_foreign(before.customer_id, source, found, now),
            lambda _done: None,
            lambda error: LOG.info("papers are not kept: %s", type(error).__name__),
        )
        if before.customer_id == self._customer and self.dialog is not None:
            self.dialog.show_asking(on=False)
            self.dialog.show_trouble("")
            self.dialog.show_papers(
                CustomerPapers(before.customer_id, before.own, before.asked_for, found, now)
            )

    def _fail(self, customer_id: UUID, error: Exception) -> None:
        if customer_id != self._customer or self.dialog is None:
            return
        self.dialog.show_asking(on=False)
        mapping, _trouble = self._mapping()
        name = first_strong(mapping.name if mapping is not None else "")
        if "let Hatif in" in str(error):
            said = self.tr("%1 does not let Hatif in: its secret is missing or wrong.")
        else:
            said = self.tr("%1 does not answer. What it said last is shown, with its age.")
        self.dialog.show_trouble(said.replace("%1", name))
