"""What the workplace is called: the brand one speaks for, and its queues."""

from PySide6.QtCore import QObject, Signal

from app.models.rows.names import Names, QueueRule


class Workplace(QObject):
    """Empty until the database has told."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = Names()

    def know(self, names: Names) -> None:
        """Take the names in."""
        self.names = names
        self.changed.emit()

    def queue(self, sent: str, code: str) -> str:
        """Return what a queue is called in a language."""
        return self.names.queue(sent).told(code)

    def brand(self, code: str) -> str:
        """Return what the brand is called in a language."""
        return self.names.brand.told(code)

    def queue_rule(self, sent: str) -> QueueRule:
        """Return what holds for the wrap-ups of a queue, and whose it is."""
        return self.names.rule(sent)
