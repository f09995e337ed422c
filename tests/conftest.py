"""Fixtures for every test: no screen, nobody's own files, and nothing left behind."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests import leaks

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("hatif", deadline=None)  # how long an example takes says how busy the computer is
settings.load_profile("hatif")

# servers, and the PBX, are started when a test first wants one
pytest_plugins = ("tests.servers", "tests.faults.figures", "tests.bridge.fixtures")


@pytest.fixture(scope="session", autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the person's folders at a passing one, so that no test can touch a real profile or keyring."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(tmp_path_factory.mktemp(name.lower())))
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nobody/is/there")
        yield


@pytest.fixture(autouse=True)
def no_thread_is_left_behind() -> Iterator[None]:
    """Fail a test whose threads are still running when it is over."""
    before = leaks.threads()
    yield
    left = leaks.threads_left(before)
    assert not left, f"threads left running: {', '.join(left)}"


@pytest.fixture(autouse=True)
def no_window_or_timer_is_left_behind() -> Iterator[None]:
    """Fail a test that leaves a top-level widget or a ticking QTimer."""
    windows, timers = leaks.windows(), leaks.timers()
    yield
    left = leaks.qt_objects_left(windows, timers)
    assert not left, f"left behind: {', '.join(left)}"
