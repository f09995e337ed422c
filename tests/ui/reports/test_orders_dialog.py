"""Ordered reports in a window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.reports.schedule import Order, read_orders
from app.ui.isolates import stripped
from app.ui.language import Language
from app.ui.reports.orders_dialog import OrdersDialog
from tests.ui.structure import faults_in_every_look


def test_orders_are_added_once_and_removed(qtbot: QtBot, english: Language, qapp: QApplication) -> None:
    dialog = OrdersDialog(english)
    qtbot.addWidget(dialog)
    there = read_orders("queue, yesterday, daily, csv, ar, /srv/reports")
    heard: list[tuple[Order, ...]] = []
    dialog.changed.connect(heard.append)
    dialog.begin(())
    assert dialog.none_label.isVisible()
    dialog.begin(there)
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert heard == []
    dialog.form.folder_field.setText("/srv/more")
    for _twice in range(2):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert [len(orders) for orders in heard] == [2]
    dialog.orders_list.setCurrentRow(0)
    assert stripped(dialog.folder_label.text()) == "To the folder /srv/reports"
    assert faults_in_every_look(qapp, dialog, sizes=[(560, 620)], percents=(100,)) == []
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert [order.folder for order in heard[-1]] == ["/srv/more"]
