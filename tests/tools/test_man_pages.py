"""The man pages, in both languages."""

from app.__main__ import COMMANDS
from tools import man_pages


def test_what_is_committed_is_fresh() -> None:
    """Whoever adds a command runs one command."""
    assert not man_pages.stale(), f"stale; run {man_pages.COMMAND}"


def test_both_pages_name_every_command() -> None:
    """And where administrators write."""
    for page in (man_pages.english(), man_pages.arabic()):
        assert all(f".B {command}\n" in page for command in COMMANDS)
        assert "/etc/hatif/policy.d" in page
    assert "الأوامر" in man_pages.arabic()
