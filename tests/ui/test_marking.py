"""Texts that are marked in one place and translated in another."""

from app.ui.marking import QT_TRANSLATE_NOOP


def test_a_marked_text_is_itself() -> None:
    """Only the translation makes another of it."""
    assert QT_TRANSLATE_NOOP("Actions", "Answer") == "Answer"
