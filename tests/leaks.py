"""Finds what a test leaves behind: running threads, top-level windows, ticking timers."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import Shiboken

_JOIN_SECONDS = 2.0


def threads() -> set[threading.Thread]:
    """Return the threads that Python started; Qt's own pool threads show up as "Dummy-" and stay for good."""
    return {thread for thread in threading.enumerate() if not thread.name.startswith("Dummy-")}


def threads_left(before: set[threading.Thread]) -> list[str]:
    """Return the names of threads begun since `before` that do not end by themselves within two seconds."""
    begun = threads() - before
    for thread in begun:
        thread.join(_JOIN_SECONDS)
    return sorted(thread.name for thread in begun if thread.is_alive())


def windows() -> dict[int, str]:
    """Return every top-level widget, shown or not, by its address. A tool tip deletes itself in time."""
    if not isinstance(QCoreApplication.instance(), QApplication):
        return {}
    return {
        Shiboken.getCppPointer(widget)[0]: f"{widget.metaObject().className()} {widget.objectName()}".strip()
        for widget in QApplication.topLevelWidgets()
        if widget.metaObject().className() != "QTipLabel"
    }


def timers() -> dict[int, str]:
    """Return every QTimer of ours that is ticking, by its address."""
    return {
        Shiboken.getCppPointer(timer)[0]: f"{timer.objectName() or 'QTimer'} every {timer.interval()} ms"
        for timer in Shiboken.getAllValidWrappers()
        if isinstance(timer, QTimer) and timer.isActive()
    }


def qt_objects_left(windows_before: dict[int, str], timers_before: dict[int, str]) -> list[str]:
    """Return what Qt still holds beyond what was there before, once all that may go has gone."""
    _delete_what_was_sent_away()
    if windows().keys() - windows_before.keys() or timers().keys() - timers_before.keys():
        gc.collect()  # a widget in a cycle with its own slots goes only now; collecting each time is too slow
        _delete_what_was_sent_away()
    left_windows = [name for address, name in windows().items() if address not in windows_before]
    left_timers = [name for address, name in timers().items() if address not in timers_before]
    return sorted(left_windows + left_timers)


def _delete_what_was_sent_away() -> None:
    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
