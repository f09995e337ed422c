"""Every pair of colours that meets on the screen can be told apart."""

import pytest
from PySide6.QtGui import QColor

from app.ui.theme.tokens import STATE_ICONS, THEMES, State, Tokens

GROUNDS = ("background", "surface", "raised", "accent_soft", "warn_soft", "danger_soft", "ok_soft")
INKS_ON_GROUNDS = {
    "text": GROUNDS,
    "muted": GROUNDS,
    "accent": ("background", "surface", "raised", "accent_soft"),
    "ok": ("background", "surface", "raised", "ok_soft"),
    "warn": ("background", "surface", "raised", "warn_soft", "accent_soft"),
    "danger": ("background", "surface", "raised", "danger_soft"),
    "on_accent": ("accent", "accent_hover"),
    "on_ok": ("ok", "ok_hover"),
    "on_danger": ("danger", "danger_hover"),
    "on_rail": ("rail", "rail_hover", "rail_checked"),
}
OUTLINES = {
    "outline": ("background", "surface"),
    "accent": ("background", "surface", "raised", "accent_soft"),
    "danger": ("surface",),
    "rail_focus": ("rail", "rail_hover", "rail_checked"),
}
TEXT_ON_STATES = [(theme, state) for theme in THEMES for state in State]


def _luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.03928 else ((channel + 0.055) / 1.055) ** 2.4

    seen = QColor(colour)
    return 0.2126 * linear(seen.redF()) + 0.7152 * linear(seen.greenF()) + 0.0722 * linear(seen.blueF())


def contrast(one: str, other: str) -> float:
    """Return how far two colours are apart, as WCAG counts it: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _too_close(tokens: Tokens, pairs: dict[str, tuple[str, ...]], least: float) -> list[str]:
    return [
        f"{ink} on {ground}: {ratio:.2f}"
        for ink, grounds in pairs.items()
        for ground in grounds
        if (ratio := contrast(tokens.colour(ink), tokens.colour(ground))) < least
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_texts_can_be_read_on_every_ground(theme: str) -> None:
    """At least 4.5:1."""
    assert _too_close(THEMES[theme], INKS_ON_GROUNDS, 4.5) == []


@pytest.mark.parametrize("theme", THEMES)
def test_outlines_and_focus_rings_can_be_seen(theme: str) -> None:
    """At least 3:1."""
    assert _too_close(THEMES[theme], OUTLINES, 3.0) == []


@pytest.mark.parametrize(("theme", "state"), TEXT_ON_STATES)
def test_the_words_of_states_can_be_read(theme: str, state: State) -> None:
    """On their own ground and, as an ink alone, on a card."""
    tokens = THEMES[theme]
    ink, ground = tokens.state(state)
    assert contrast(ink, ground) >= 4.5
    assert contrast(tokens.colour(state), tokens.surface) >= 4.5


def test_states_differ_by_more_than_their_colour() -> None:
    """Each has an icon of its own, but for the one that says nothing."""
    icons = [icon for state, icon in STATE_ICONS.items() if state is not State.NEUTRAL]
    assert all(icons)
    assert len(set(icons)) == len(icons)


def test_an_unknown_role_is_no_colour() -> None:
    """A misspelt role must not paint in black."""
    with pytest.raises(ValueError, match="acent"):
        THEMES["light"].colour("acent")
