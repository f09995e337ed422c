"""What widgets ask of the look."""

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.ui.theme import look
from app.ui.theme.tokens import DARK, LIGHT
from tests.ui.languages import theme


def test_before_a_theme_is_chosen_it_is_light_at_full_size(qapp: QApplication) -> None:
    """A widget can be made and measured without a desk around it."""
    assert look.tokens() is LIGHT
    assert look.px(10) == 10


@pytest.mark.parametrize(("percent", "pixels"), [(90, 9), (100, 10), (150, 15)])
def test_sizes_and_fonts_grow_with_the_text(qapp: QApplication, percent: int, pixels: int) -> None:
    """Everything keeps its proportions."""
    with theme(qapp, "dark", percent):
        assert look.tokens() is DARK
        assert look.px(10) == pixels
        assert look.font(20, QFont.Weight.Bold).pixelSize() == 2 * pixels


def test_colours_are_asked_for_by_role_or_state(qapp: QApplication) -> None:
    """A state's name stands for its ink."""
    assert look.colour("accent").name().upper() == LIGHT.accent
    assert look.colour("wrap_up").name().upper() == LIGHT.wrap_up
    assert look.colour("on_break").name().upper() == LIGHT.muted
