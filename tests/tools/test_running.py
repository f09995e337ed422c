"""Failures of an installation are told in plain words."""

import sys

import pytest

from tools import running
from tools.running import Stop


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("E: Could not get lock /var/lib/dpkg/lock-frontend", "Another program is installing"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("Err:1 http://deb Temporary failure resolving 'deb'", "cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not the one that was checked"),
        ("SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED", "not trusted"),
        ("something new", ""),
    ],
)
def test_the_usual_causes_are_recognised(output: str, words: str) -> None:
    """From the words of apt, pip and uv."""
    assert words in running.explained(output)
    assert bool(words) == bool(running.explained(output))


def test_a_failing_command_ends_with_its_last_lines() -> None:
    """What the tool said is not hidden, only kept short."""
    lines = "; ".join(f"print('line {number}')" for number in range(30))
    with pytest.raises(Stop) as stopped:
        running.run([sys.executable, "-c", f"{lines}; raise SystemExit(4)"], "Counting")
    assert str(stopped.value).startswith("Counting failed.")
    assert "line 29" in str(stopped.value)
    assert "line 3\n" not in str(stopped.value)


def test_a_command_that_does_not_exist_fails_like_any_other() -> None:
    """As in a shell."""
    assert running.attempt(["no-such-command-here"])[1] == 127
