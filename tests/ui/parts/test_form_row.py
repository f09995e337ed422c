"""A field, its name and its problem stand together."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.parts.form_row import FormRow


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[FormRow]:
    """One row of a form."""
    holder = QWidget()
    qtbot.addWidget(holder)
    field = QLineEdit()
    field.setObjectName("outcome")
    row = FormRow(QGridLayout(holder), 0, field)
    row.set_name("Outcome")
    holder.show()
    yield row
    holder.close()


def test_the_name_is_the_fields_for_screen_readers(row: FormRow) -> None:
    """And follows the language."""
    assert row.field.accessibleName() == "Outcome"
    row.set_name("النتيجة")
    assert row.field.accessibleName() == "النتيجة"


def test_a_problem_stands_under_the_field(row: FormRow) -> None:
    """And is read with it."""
    row.show_problem("Choose an outcome.")
    assert row.problem_label.isVisible()
    assert row.field.accessibleDescription() == "Choose an outcome."
    row.show_problem("")
    assert not row.problem_label.isVisible()


def test_a_hidden_row_hides_its_problem_too(row: FormRow) -> None:
    """Until it comes back."""
    row.show_problem("Choose an outcome.")
    row.show_row(on=False)
    assert not row.label.isVisible()
    assert not row.problem_label.isVisible()
    row.show_row(on=True)
    assert row.problem_label.isVisible()
