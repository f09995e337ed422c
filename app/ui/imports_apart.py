"""Imports modules on a thread of their own, so that the window goes on living meanwhile."""

import importlib
from collections.abc import Sequence
from threading import Thread

from PySide6.QtCore import QObject, Signal


class ImportsApart(QObject):
    """Says on the GUI thread when all are there; one that cannot be imported is met where it is needed."""

    done = Signal()

    def __init__(self, modules: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._modules = tuple(modules)
        self._thread = Thread(target=self._run, name="imports", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Wait until the module at hand is there."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            for module in self._modules:
                importlib.import_module(module)
        finally:
            self.done.emit()
