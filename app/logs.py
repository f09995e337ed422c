"""Logging: one file a process, limited in size, with names and numbers masked; and a dump when it crashes."""

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from app.masking import masked, masked_exception

MEGABYTE = 1_000_000
MEGABYTES = 10  # of one process, its older files included
MOST_FILES = 5  # the current one and four older ones
LEVELS = {
    "debug": logging.DEBUG,
    "info": logging.INFO,
    "warning": logging.WARNING,
    "error": logging.ERROR,
}

log = logging.getLogger(__name__)


class MaskingFormatter(logging.Formatter):
    """Writes a record as one line, and a traceback below it, with everything private masked."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; whatever the arguments hold, this does not raise."""
        try:
            message = masked(record.getMessage())
        except Exception:  # noqa: BLE001  a wrong format string must not cost the call its log, nor show its values
            message = f"a log line of {record.pathname}:{record.lineno} could not be put together"
        moment = f"{self.formatTime(record, '%Y-%m-%dT%H:%M:%S')}.{int(record.msecs):03}"
        line = f"{moment} {record.levelname:8} {record.threadName} {record.name}: {message}"
        if record.exc_info and record.exc_info[1] is not None:
            line += "\n" + masked_exception(record.exc_info[1])
        return line


class _OwnersFile(RotatingFileHandler):
    """A log file that only its owner can read."""

    def _open(self) -> TextIOWrapper:
        _make_for_owner(Path(self.baseFilename))
        return super()._open()


@dataclass(slots=True)
class Logs:
    """The logging of this process, until it is closed."""

    file: Path | None  # None: the folder cannot be written to, and only stderr is left
    last_crash: Path | None  # the dump of the run before, when that one crashed
    handlers: list[logging.Handler]
    crash_file: IO[str] | None

    def close(self) -> None:
        """Let go of the files and give the hooks back to Python."""
        for handler in self.handlers:
            logging.getLogger().removeHandler(handler)
            handler.close()
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        if self.crash_file is not None:
            faulthandler.cancel_dump_traceback_later()
            faulthandler.disable()
            self.crash_file.close()

    def dump_when_silent_for(self, seconds: float) -> None:
        """Give a sign of life; where every thread stands is written down when the next one is late."""
        if self.crash_file is not None:
            faulthandler.dump_traceback_later(seconds, file=self.crash_file)


def begin(
    folder: Path,
    name: str,
    *,
    level: str = "info",
    megabytes: int = MEGABYTES,
    on_bug: Callable[[BaseException], None] | None = None,
) -> Logs:
    """Begin the log `name`.log of this process; called once, before anything can go wrong.

    At any level names and numbers are masked. `on_bug` is told of every exception nobody caught, on whichever
    thread it was raised.
    """
    logging.raiseExceptions = False  # else a full disk prints each unmasked record on stderr
    logging.captureWarnings(capture=True)
    last_crash = _keep_last_crash(folder, name)
    handlers: list[logging.Handler] = [
        handler for handler in (_to_stderr(), _to_file(folder, name, megabytes)) if handler
    ]
    root = logging.getLogger()
    root.setLevel(LEVELS[level])
    for handler in handlers:
        handler.setFormatter(MaskingFormatter())
        root.addHandler(handler)
    _install_hooks(on_bug)
    file = next((Path(each.baseFilename) for each in handlers if isinstance(each, _OwnersFile)), None)
    return Logs(file, last_crash, handlers, _begin_crash_file(folder, name))


def _to_stderr() -> logging.Handler | None:
    if sys.stderr is None:  # a program without a console on Windows
        return None
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.WARNING)
    return handler


def _to_file(folder: Path, name: str, megabytes: int) -> logging.Handler | None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        most = megabytes * MEGABYTE // MOST_FILES
        return _OwnersFile(folder / f"{name}.log", "a", most, MOST_FILES - 1, "utf-8", errors="replace")
    except OSError:
        return None


def _make_for_owner(path: Path) -> None:
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _crash_path(folder: Path, name: str) -> Path:
    return folder / f"{name}-crash.txt"


def _keep_last_crash(folder: Path, name: str) -> Path | None:
    """Move a dump of the run before out of the way of a new one, and return where it is."""
    dump = _crash_path(folder, name)
    try:
        if dump.stat().st_size == 0:
            return None
        return dump.replace(dump.with_name(f"{name}-crash-before.txt"))
    except OSError:
        return None


def _begin_crash_file(folder: Path, name: str) -> IO[str] | None:
    """Have every thread's stack written into a file should the process crash; values are not in it."""
    path = _crash_path(folder, name)
    try:
        _make_for_owner(path)
        file = path.open("w", encoding="utf-8")
    except OSError:
        return None
    faulthandler.enable(file)
    return file


def _install_hooks(on_bug: Callable[[BaseException], None] | None) -> None:
    def caught(error: BaseException | None, where: str) -> None:
        if error is None:
            return
        log.critical("nobody caught an error in %s", where, exc_info=error)
        if on_bug is not None:
            on_bug(error)

    def in_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            caught(error, "the main thread")

    def in_thread(raised: threading.ExceptHookArgs) -> None:
        if raised.exc_type is not SystemExit:
            caught(raised.exc_value, f"the thread {raised.thread.name if raised.thread else ''}")

    def in_passing(raised: "sys.UnraisableHookArgs") -> None:
        caught(raised.exc_value, "a place that cannot raise")

    sys.excepthook = in_main
    threading.excepthook = in_thread
    sys.unraisablehook = in_passing
