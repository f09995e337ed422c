"""Asterisk can everything that is wanted of a PBX; something that cannot is no switch."""

import pytest

from app.bridge.ami import Place
from app.bridge.asterisk import Asterisk
from app.bridge.switch import Switch


def test_the_seam_is_filled_wholly_or_not_at_all() -> None:
    assert isinstance(Asterisk(Place("127.0.0.1", 5038, "bridge", "word")), Switch)
    half = type("Half", (Switch,), {"close": Asterisk.close})
    with pytest.raises(TypeError, match="abstract"):
        half()
