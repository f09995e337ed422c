"""Settings out of Windows' registry."""

import sys

from app import registry


def test_values_become_what_their_settings_are() -> None:
    """A switch is a whole number there; names of other programs are passed over."""
    rows = [("ui.theme", "dark"), ("ui.arabic_digits", 0), ("telephony.port", "5070"), ("Version", "1.2.3")]
    values, problems = registry.values(rows)
    assert values == {"ui.theme": "dark", "ui.arabic_digits": False, "telephony.port": 5070}
    assert type(values["ui.arabic_digits"]) is bool
    assert problems == ()


def test_what_will_not_do_is_named_and_left_out() -> None:
    """The later row counts before the earlier one; what a desk remembers by itself is nobody else's."""
    rows = [("ui.theme", "pink"), ("ui.window_layout", "x"), ("ui.language", "ar"), ("ui.language", "en")]
    values, problems = registry.values(rows)
    assert values == {"ui.language": "en"}
    assert problems == ("registry: ui.theme must be one of light, dark, contrast",)


def test_elsewhere_there_is_no_registry() -> None:
    """Under Windows it is read for real when the installer is tried."""
    if sys.platform != "win32":
        assert registry.policies() == registry.presets() == []
