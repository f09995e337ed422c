"""Keeps PySide6 from reading the source of every module that is imported after it."""

import importlib
import linecache

import PySide6.QtCore  # noqa: F401  it brings the module that is changed here

MARK = "_mod_uses_pyside"


def stop_reading_sources() -> None:
    """Let imports go on at their own pace; to be called before anything else is imported.

    PySide6 asks of each module imported after it whether its source names PySide6, for the sake of
    `from __feature__ import …`, which Hatif does not use (PYSIDE-2029). It asks by `inspect.getsource`, and
    Python keeps what it has read: some 40 MB, and a seventh of the time to the first paint. A PySide6 that no
    longer asks has no such function, and nothing is changed.
    """
    feature = vars(importlib.import_module("shibokensupport.feature"))
    if MARK in feature:
        feature[MARK] = lambda _module: False
        linecache.clearcache()  # what it has read of PySide6's own
