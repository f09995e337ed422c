"""Somebody in front of the desk's window, in its own process, led by lines on the standard input.

`python -m tests.end_to_end.desk.hands ARGUMENTS` is `python -m app ARGUMENTS`, unchanged, but for the
thread that listens here.
"""

import json
import sys
import threading
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from app import __main__ as program
from app.late import late

SIGN = "hands "  # begins each line that answers the test
LOOK_SECONDS = 0.005


class Hands(QObject):
    """Takes lines on any thread and does them on the GUI thread; each is answered by what is seen then."""

    told = Signal(str)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__()
        self.moveToThread(application.thread())
        self.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _on_told(self, line: str) -> None:
        wish = json.loads(line)
        # The program imports its parts on this thread in its own order; only then those are asked for.
        person = late("tests.end_to_end.desk.person", "PERSON")
        wrong = person.do(wish["deed"], wish["what"])
        print(SIGN + json.dumps({"wrong": wrong, "seen": asdict(person.look())}), flush=True)  # noqa: T201


def main() -> int:
    """Run the program with somebody in front of it."""
    threading.Thread(target=_listen, name="hands", daemon=True).start()
    return program.main(sys.argv[1:])


def _listen() -> None:
    pause = threading.Event()
    while (application := QCoreApplication.instance()) is None:
        pause.wait(LOOK_SECONDS)
    hands = Hands(application)
    for line in sys.stdin:
        hands.told.emit(line)


if __name__ == "__main__":
    sys.exit(main())
