"""Versions are compared as numbers."""

import pytest

from app import __version__
from app.errors import BadInput
from app.updates.version import Version


def test_ten_is_newer_than_nine() -> None:
    """As text it would be older."""
    assert Version.read("0.10.0") > Version.read("0.9.9") > Version.read("0.9.0")
    assert str(Version.read(" 1.2.3 ")) == "1.2.3"


def test_our_own_version_is_one() -> None:
    """Else no update could be compared with it."""
    assert str(Version.read(__version__)) == __version__


@pytest.mark.parametrize("text", ["", "1.2", "1.2.3.4", "v1.2.3", "1.2.3-rc1", "1.2.x", "1.2.123456"])
def test_what_cannot_be_compared_is_refused(text: str) -> None:
    """It must not be installed by mistake."""
    with pytest.raises(BadInput, match=r"1\.2\.3"):
        Version.read(text)
