"""Brings what supervisors publish from the database to the desk's scripts."""

import json
from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.callscript.publication import PartVersion, Published
from app.callscript.shelf import Shelf
from app.models.rows.scripts import VersionRow
from app.ui.jobs import Jobs

if TYPE_CHECKING:
    from app.models.memory import Memory

LOOK_AGAIN_MS = 120_000  # what another desk published is here two minutes later


class ScriptShelf(QObject):
    """Looks for new versions now and then; a running call keeps the one it began with."""

    changed = Signal()  # other scripts count now

    def __init__(self, memory: "Jobs[Memory]", library: Jobs[Shelf], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._library = library
        self._known = 0
        self._timer = QTimer(self, interval=LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    @Slot()
    def look(self) -> None:
        """See whether something was published since the last time."""
        self._timer.start()
        self._memory.ask(
            self, lambda memory: memory.script_version_count(), self._on_counted, lambda _error: None
        )

    def stop(self) -> None:
        """Look no more; the desk closes."""
        self._timer.stop()

    def _on_counted(self, count: int) -> None:
        if count != self._known:
            self._memory.ask(self, lambda memory: memory.script_versions(), self._take, lambda _error: None)

    def _take(self, rows: list[VersionRow]) -> None:
        self._known = len(rows)
        versions = [published_of(row) for row in rows]
        self._library.ask(self, lambda shelf: shelf.take(versions), lambda _done: self.changed.emit())


def published_of(row: VersionRow) -> Published:
    """Return a stored version as the script language knows it."""
    try:
        parts = tuple(PartVersion(str(key), int(number)) for key, number in json.loads(row.parts or "[]"))
    except (TypeError, ValueError):
        parts = ()  # its fingerprint will not fit, and it is left out
    return Published(
        key=row.key,
        version=row.version,
        text=row.text,
        parts=parts,
        note=row.note,
        published_by=row.published_by,
        counts_from=row.counts_from.astimezone(UTC),
        fingerprint=row.fingerprint,
    )
