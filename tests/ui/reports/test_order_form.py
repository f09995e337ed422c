"""The fields of a report that is written by itself."""

from pytestqt.qtbot import QtBot

from app.reports.kinds import ReportKind
from app.reports.period import Span
from app.reports.schedule import Order, read_orders, written
from app.ui.language import Language
from app.ui.reports.order_form import OrderForm


def test_an_order_is_what_the_settings_read_and_without_a_folder_there_is_none(
    qtbot: QtBot, english: Language
) -> None:
    form = OrderForm(english)
    qtbot.addWidget(form)
    assert form.order() is None
    assert "folder" in form.rows[-1].problem_label.text()
    qtbot.keyClicks(form.folder_field, "/srv/reports")
    assert form.rows[-1].problem_label.text() == ""
    form.kind_box.setCurrentIndex(form.kind_box.findData(str(ReportKind.AGENT)))
    form.span_box.setCurrentIndex(form.span_box.findData(str(Span.LAST_MONTH)))
    form.when_box.setCurrentIndex(2)
    form.form_box.setCurrentIndex(2)
    order = form.order()
    assert order == Order(ReportKind.AGENT, Span.LAST_MONTH, "monthly", "pdf", "en", "/srv/reports")
    assert read_orders(written(order)) == (order,)
    assert form.words(order) == "Agents · Last month · each month · PDF"
