"""The style sheet is whole and grows with the text."""

import re
from dataclasses import fields

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.ui.theme.look import Look
from app.ui.theme.style_sheet import Pictures, style_sheet
from app.ui.theme.tokens import THEMES
from tests.ui.languages import theme

PICTURES = Pictures(arrow_down="down.svg", arrow_up="up.svg", tick="tick.svg", dot="dot.svg")


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_comes_from_the_theme(name: str) -> None:
    """And every brace is closed."""
    tokens = THEMES[name]
    sheet = style_sheet(Look(tokens, 100), PICTURES)
    values = [str(getattr(tokens, field.name)) for field in fields(tokens)]
    known = {value.upper() for value in values if value.startswith("#")}
    assert {colour.upper() for colour in re.findall(r"#[0-9A-Fa-f]{6}", sheet)} <= known
    assert sheet.count("{") == sheet.count("}") > 50


def test_themes_differ_in_colours_alone() -> None:
    """What fits in one fits in all, so that structure need be checked in one only."""
    sheets = {
        re.sub(r"#[0-9A-Fa-f]{6}", "", style_sheet(Look(tokens, 100), PICTURES)) for tokens in THEMES.values()
    }
    assert len(sheets) == 1


def test_sizes_grow_with_the_text() -> None:
    """Thirteen pixels become twenty."""
    assert "font-size: 13px" in style_sheet(Look(THEMES["light"], 100), PICTURES)
    assert "font-size: 20px" in style_sheet(Look(THEMES["light"], 150), PICTURES)


def test_a_focus_ring_does_not_move_anything(qtbot: QtBot, qapp: QApplication) -> None:
    """The ring is a pixel thicker, so the room inside is a pixel smaller."""
    with theme(qapp, "light"):
        for widget in (QPushButton("Save"), QLineEdit()):
            qtbot.addWidget(widget)
            widget.show()
            qtbot.waitExposed(widget)
            before = widget.sizeHint()
            widget.activateWindow()
            widget.setFocus()
            qtbot.waitUntil(widget.hasFocus)
            assert widget.sizeHint() == before
