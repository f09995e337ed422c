"""How Hatif starts another process of its own: one executable for all of them, frozen or from source."""

import sys


def own_command() -> list[str]:
    """Return the words that start this program; a command and its options follow."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "app"]
