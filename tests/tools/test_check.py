"""What the one command checks."""

from tools.check import steps


def test_the_tests_come_last_with_their_arguments() -> None:
    """So that their closing line stands near the end of what is printed."""
    names = list(steps([]))
    assert names[-1] == "tests"
    assert {"format", "rules", "types", "layers", "a test for each file"} <= set(names)
    assert steps(["-k", "hold"])["tests"][-2:] == ["-k", "hold"]
