"""Which Debian packages are missing, and what an administrator is asked for."""

from pathlib import Path

import pytest

from tools import debian
from tools.running import Stop

LISTING = (
    "ii \tlibgl1\t\nii \tlibglib2.0-0t64\tlibglib2.0-0 (= 2.84.4-3)\nrc \txvfb\t\nii \tmawk\tawk, mawk-old\n"
)


def test_a_removed_package_counts_as_missing_and_a_renamed_one_does_not() -> None:
    """Debian 13 calls libglib2.0-0 libglib2.0-0t64; a removed package leaves only its settings."""
    present = debian.names_in(LISTING)
    assert debian.missing(["libglib2.0-0", "xvfb", "libgl1", "awk", "xvfb"], present) == ["xvfb"]


def test_tests_and_benchmarks_declare_what_they_need_without_being_run(tmp_path: Path) -> None:
    """The declaration is read, so that a benchmark may import what is not installed yet."""
    (tmp_path / "with.py").write_text('import absent\nDEBIAN_PACKAGES = ("twinkle", "xvfb")\n')
    (tmp_path / "without.py").write_text("import absent\n")
    assert debian.declared_packages(sorted(tmp_path.glob("*.py"))) == ["twinkle", "xvfb"]


@pytest.mark.skipif(not debian.is_debian(), reason="asks this machine's dpkg")
def test_without_the_right_to_install_the_line_to_type_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is tried in vain, and the exit code tells scripts what is the matter."""
    monkeypatch.setattr(debian, "_privilege", lambda: None)
    with pytest.raises(Stop, match="sudo apt-get install --no-install-recommends no-such-package") as stopped:
        debian.ensure(["dpkg", "no-such-package"])
    assert stopped.value.exit_code == debian.NEEDS_PACKAGES_EXIT_CODE


def test_a_person_may_go_on_without_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the libraries come from elsewhere, dpkg's answer means nothing."""
    monkeypatch.setenv("HATIF_SYSTEM_PACKAGES", "skip")
    debian.ensure(["no-such-package"])
