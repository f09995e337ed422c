"""Lets the customer answer by keypad after the call, and keeps him from being asked too often."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from app import times
from app.settings import Settings
from app.ui.call_flow import CallFlow
from app.ui.draft_keeper import DraftKeeper
from app.ui.jobs import Jobs
from app.ui.state.call_page import CallPage
from app.ui.window_state import WindowState

if TYPE_CHECKING:
    from datetime import datetime

    from app.models.memory import Memory

KEYPAD = "keypad"


class SurveyFlow(QObject):
    """The call goes to an extension of the PBX that asks; what is pressed comes back by the call's number."""

    asked_lately = Signal()  # he was not handed over: he was asked not long ago

    def __init__(
        self,
        memory: "Jobs[Memory]",
        state: WindowState,
        calls: CallFlow,
        drafts: DraftKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory, self._state, self._calls, self._drafts = memory, state, calls, drafts
        state.actions.survey.triggered.connect(self.ask)
        calls.page_answered.connect(self._follow)
        calls.transfer_failed.connect(self._take_back)
        state.settings.listeners.append(self._on_setting)
        self._show_action()

    @Slot()
    def ask(self) -> None:
        """Hand the call in front over to the keypad."""
        page = self._state.calls.current
        extension = self._state.settings.survey_extension
        if page is None or not extension:
            return
        if page.not_again_before is not None:
            self.asked_lately.emit()
            return
        form = replace(page.form, survey=KEYPAD, satisfaction=None, not_asked="")
        self._drafts.keep_form(page.call_id, form)
        self._calls.transfer(extension)

    @Slot(object)
    def _follow(self, page: CallPage) -> None:
        """Learn when the customer may be asked again, now or as soon as it is known who he is."""
        page.identified.connect(lambda: self._look(page))
        self._look(page)

    def _look(self, page: CallPage) -> None:
        days = self._state.settings.survey_days
        if page.card is None or not days:
            self._take(page, None)
            return
        customer_id = page.card.customer_id

        def take(asked_at: "datetime | None") -> None:
            if page.card is not None and page.card.customer_id == customer_id:
                self._take(page, asked_at)

        self._memory.ask(
            page,
            lambda memory: memory.open_wrap_ups.last_asked(customer_id),
            take,
            lambda _error: None,  # whoever cannot be asked about is taken for not asked
        )

    def _take(self, page: CallPage, asked_at: "datetime | None") -> None:
        again = None if asked_at is None else asked_at + timedelta(days=self._state.settings.survey_days)
        again = again if again is not None and again > times.now() else None
        if again != page.not_again_before:
            page.not_again_before = again
            self._state.calls.note_change(page)

    @Slot()
    def _take_back(self) -> None:
        """The extension was not there: the customer is still ours, and was not asked."""
        page = self._state.calls.current
        if page is not None and page.form.survey == KEYPAD:
            self._drafts.keep_form(page.call_id, replace(page.form, survey=""))

    def _on_setting(self, key: str) -> None:
        if key == Settings.survey_extension.key:
            self._show_action()

    def _show_action(self) -> None:
        self._state.actions.survey.setVisible(bool(self._state.settings.survey_extension))
        self._state.actions.refresh()
