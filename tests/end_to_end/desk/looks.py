"""Every panel and dialog of a desk in every look: `python -m tests.end_to_end.desk.looks FOLDER SIZES`.

Prints what is structurally wrong, one line each, and keeps a picture of each look in the folder. A process of
its own, because a screen of 200 % is one for the whole program.
"""

import argparse
import itertools
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app import times
from app.desk_works import DeskWorks
from app.models.keys import new_key
from app.models.rows.callers import Identification
from app.models.rows.colleagues import ColleagueRow
from app.models.rows.handovers import HandoverRow
from app.ui.first_start_flow import FirstStartOffer
from app.ui.state.agent_status import Availability
from app.ui.state.breaks import BreakReason
from app.ui.state.calls import Calls
from app.ui.state.capsule import Capsule
from app.ui.state.verification import Verification
from app.ui.theme.tokens import THEMES
from tests import desks
from tests.desks import Seat
from tests.ui import people, pictures
from tests.ui.structure import faults, settle

LANGUAGES = ("en", "ar")
PERCENTS = (100, 130)
SETTLE_MS = 30
DIALOG_MS = 2_000
BANNER_MS = 120  # the content makes room for the banner a moment later
Scene = tuple[str, Callable[[], QWidget]]


class Looks:
    """A furnished desk that is led from scene to scene."""

    def __init__(self, application: QApplication, seat: Seat, folder: Path) -> None:
        self._application, self._seat, self._folder = application, seat, folder
        seat.open_without_engine()
        self._works = DeskWorks(seat.folders, seat.front, is_demo=False, parent=seat.owner)
        for _ in self._works.steps():
            pass
        self._works.start()
        seat.works = self._works
        while seat.front.state.status.agent is None:
            QTest.qWait(SETTLE_MS)
        self._works.room.furnish()
        self.found: list[str] = []

    def walk(
        self,
        sizes: list[tuple[int, int]],
        *,
        is_sample: bool,
        only: str = "",
        percents: Sequence[int] = PERCENTS,
    ) -> None:
        """Go through everything; a sample is one look of each."""
        looks = list(itertools.product(LANGUAGES, THEMES, percents))
        for number, (name, open_it) in enumerate(self._scenes()):
            if not name.startswith(only):
                continue
            shown = open_it()
            chosen = looks[number % len(looks) :][:1] if is_sample else looks
            for language, theme, percent in chosen:
                self._wear(language, theme, percent)
                for size in sizes[:1] if is_sample else sizes:
                    self._look(name, shown, (language, theme, percent), size)
            if isinstance(shown, QDialog):
                shown.hide()

    def _wear(self, language: str, theme: str, percent: int) -> None:
        settings = self._seat.settings
        settings.language, settings.theme, settings.text_percent = language, theme, percent

    def _look(self, name: str, shown: QWidget, look: tuple[str, str, int], size: tuple[int, int]) -> None:
        window = self._seat.window
        window.resize(*size)
        settle(self._application)
        QTest.qWait(BANNER_MS)
        settle(self._application)
        ratio = window.devicePixelRatio()
        where = f"{name}-{look[0]}-{look[1]}-{look[2]}-{round(size[0] * ratio)}x{round(size[1] * ratio)}"
        self.found += [f"{where}: {fault}" for fault in faults(shown)]
        shown.grab().save(str(self._folder / f"{where}.png"))

    # ------------------------------------------------------------ what there is to see

    def _scenes(self) -> Iterator[Scene]:
        window = self._seat.window
        yield "ready", lambda: window
        yield "message", lambda: self._told(window)
        for availability in (Availability.BREAK, Availability.NOT_RESPONDING, Availability.OFFLINE):
            yield f"state-{availability}", partial(self._become, availability)
        yield "first-start", self._first_start
        for key in self._place_keys():
            yield f"place-{key}", partial(self._at, key)
        yield "ringing", self._ringing
        yield "on-call", self._talking
        yield "second-call", self._second
        yield "verify", self._verifying
        yield "consult", self._consulting
        yield "conference", self._conferring
        for key in ("transfer", "keypad", "all_keys", "messages", "articles", "open_case"):
            yield f"dialog-{key}", partial(self._dialog, key)
        for place in range(len(self._settings_pages())):
            yield f"settings-{place}", partial(self._settings, place)
        yield "locked-in-call", self._locked
        yield "wrap-up", self._wrapping_up

    def _place_keys(self) -> list[str]:
        buttons = self._seat.front.frame.rail.findChildren(QWidget)
        keys = [str(button.property("place") or "") for button in buttons]
        return [key for key in keys if key and key != "desk"]

    def _told(self, window: QWidget) -> QWidget:
        notices = self._seat.front.frame.notices
        notices.tell("The telephone does not respond. Your call goes on; please wait.", stays=True)
        notices.tell("There is no sound.", stays=True)
        return window

    def _become(self, availability: Availability) -> QWidget:
        """With a reason and its minutes where it is a break; offline there are changes to send, too."""
        reason = BreakReason("prayer", 15) if availability is Availability.BREAK else None
        self._seat.front.state.status.become(availability, reason)
        is_offline = availability is Availability.OFFLINE
        self._seat.front.frame.status_line.show_database(not is_offline, 3 if is_offline else 0)
        return self._seat.window

    def _first_start(self) -> QWidget:
        self._seat.front.state.status.become(Availability.READY)
        self._seat.front.frame.status_line.show_database(True, 0)
        offer = self._seat.front.frame.ready.findChild(FirstStartOffer)
        assert offer is not None
        offer.begin_button.click()
        return self._open_dialogs()[-1]

    def _at(self, key: str) -> QWidget:
        self._seat.front.frame.rail.place_button(key).click()
        return self._seat.window

    def _ringing(self) -> QWidget:
        frame = self._seat.front.frame
        frame.notices.dismiss.click()
        frame.notices.dismiss.click()
        frame.show_place("desk")
        self._page = self._seat.ring()
        people.identify(self._page, Identification((), people.card(cases=(people.case(),))))
        self._calls.note_change(self._page)
        return self._seat.window

    def _talking(self) -> QWidget:
        people.answer(self._calls, self._page)
        self._page.runner = people.runner("next")
        self._page.script_changed.emit()
        return self._seat.window

    def _second(self) -> QWidget:
        second = self._seat.ring("second", "0500000077")
        people.identify(second, Identification((people.candidate(), people.candidate("Sara Khan")), None))
        self._calls.note_change(second)
        return self._seat.window

    def _verifying(self) -> QWidget:
        self._calls.remove(self._calls.pages[-1])
        page = self._page
        page.verification = Verification(2, ("account", "city", "balance"))
        page.verified.emit()
        page.capsule = Capsule("Asks for a refund since Monday", "", "Which charge?", page.verification)
        page.handover = HandoverRow(
            id=new_key(), agent_name="عمر سعيد", agent_name_latin="Omar Said", at=times.now(), capsule=""
        )
        page.handed_over.emit()
        return self._seat.window

    def _consulting(self) -> QWidget:
        self._page.capsule, self._page.handover = None, None
        self._page.handed_over.emit()
        people.hold(self._calls, self._page)
        self._colleague = people.consult(self._calls, "Omar Said", is_answered=True)
        return self._seat.window

    def _conferring(self) -> QWidget:
        people.join(self._calls, self._page, self._colleague)
        return self._seat.window

    def _dialog(self, key: str) -> QWidget:
        if self._calls.consult is not None:
            self._calls.remove(self._colleague)
            people.answer(self._calls, self._page)
        getattr(self._seat.front.actions, key).trigger()
        for _ in range(DIALOG_MS // SETTLE_MS):
            if not self._open_dialogs():
                QTest.qWait(SETTLE_MS)
        dialog = self._open_dialogs()[-1]
        if key == "transfer":
            rows = [
                ColleagueRow(new_key(), "عمر سعيد", "Omar Said", "204", "ready", None),
                ColleagueRow(new_key(), "هدى", "Huda", "205", "on_call", None),
            ]
            dialog.show_colleagues(rows)  # type: ignore[attr-defined]  # the transfer's
        return dialog

    def _settings_pages(self) -> tuple[QWidget, ...]:
        self._seat.front.actions.settings.trigger()
        pages: tuple[QWidget, ...] = self._open_dialogs()[-1].pages  # type: ignore[attr-defined]  # the settings'
        self._open_dialogs()[-1].hide()
        return pages

    def _settings(self, place: int) -> QWidget:
        self._seat.front.actions.settings.trigger()
        dialog = self._open_dialogs()[-1]
        dialog.page_list.setCurrentRow(place)  # type: ignore[attr-defined]  # the settings'
        return dialog

    def _locked(self) -> QWidget:
        self._works.lock.lock()
        return self._seat.window

    def _wrapping_up(self) -> QWidget:
        self._works.lock.unlock("")
        self._page.ended = pictures.ended(self._page.picture)
        people.hang_up(self._calls, self._page)
        return self._seat.window

    @property
    def _calls(self) -> Calls:
        return self._seat.front.state.calls

    @staticmethod
    def _open_dialogs() -> list[QDialog]:
        return [
            widget
            for widget in QApplication.topLevelWidgets()
            if isinstance(widget, QDialog) and widget.isVisible()
        ]


def main() -> int:
    """Go through everything, and say what is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", nargs="+", help="such as 1366x768, in pixels of the program")
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--percents", type=int, nargs="+", default=PERCENTS, help="sizes of the text")
    parser.add_argument("--only", default="", help="the beginning of the names of what is looked at")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    sizes = [(int(width), int(height)) for width, height in (size.split("x") for size in options.sizes)]
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as folder, desks.seat(application, Path(folder)) as seat:
        looks = Looks(application, seat, options.folder)
        looks.walk(sizes, is_sample=options.sample, only=options.only, percents=options.percents)
    for fault in looks.found:
        print(fault)  # noqa: T201  what the test reads
    return 0


if __name__ == "__main__":
    sys.exit(main())
