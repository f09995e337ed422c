"""Work on a thread of Qt's."""

import threading

import pytest
from PySide6.QtWidgets import QApplication

from app.errors import Unavailable
from app.ui.reports.pdf_thread import PdfThread


def test_the_work_is_done_elsewhere_and_its_error_comes_back(qapp: QApplication) -> None:
    """When it is done, and not before."""
    where: list[int] = []
    PdfThread(lambda: where.append(threading.get_native_id())).finish()
    assert where != [threading.get_native_id()]

    def refuse() -> None:
        raise Unavailable("the disk is full")

    with pytest.raises(Unavailable, match="full"):
        PdfThread(refuse).finish()
