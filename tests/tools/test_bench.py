"""Which benchmarks there are."""

from pathlib import Path

from tools.bench import names


def test_each_file_is_a_benchmark_and_folders_hold_the_instruments(tmp_path: Path) -> None:
    """So that a new figure is one new file."""
    for name in ("benchmarks/memory.py", "benchmarks/__init__.py", "benchmarks/instruments/screen.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert names(tmp_path) == ["memory"]
