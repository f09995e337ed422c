"""The palette carries the tokens."""

import pytest
from PySide6.QtGui import QPalette

from app.ui.theme.palette import palette
from app.ui.theme.tokens import THEMES


@pytest.mark.parametrize("theme", THEMES)
def test_what_the_style_sheet_does_not_reach_is_in_the_theme_too(theme: str) -> None:
    """Text, ground, selection, and what is disabled."""
    tokens = THEMES[theme]
    made = palette(tokens)
    for role, expected in (
        (QPalette.ColorRole.WindowText, tokens.text),
        (QPalette.ColorRole.Window, tokens.background),
        (QPalette.ColorRole.Base, tokens.surface),
        (QPalette.ColorRole.Highlight, tokens.accent),
        (QPalette.ColorRole.PlaceholderText, tokens.muted),
    ):
        assert made.color(role).name().upper() == expected
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled.name().upper() == tokens.muted
