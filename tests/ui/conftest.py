"""What the tests of panels, parts and dialogs stand on: calls, a status, actions and a language."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.actions import Actions
from app.ui.language import Language
from app.ui.state.agent_status import AgentStatus
from app.ui.state.calls import Calls
from tests.ui import languages


@pytest.fixture
def english(qapp: QApplication) -> Iterator[Language]:
    """English, for the length of a test."""
    with languages.language(qapp, "en") as spoken:
        yield spoken


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[Language]:
    """Arabic with its own digits, for the length of a test."""
    with languages.language(qapp, "ar") as spoken:
        yield spoken


@pytest.fixture
def calls(qapp: QApplication) -> Calls:
    """No calls yet."""
    return Calls()


@pytest.fixture
def status(qapp: QApplication) -> AgentStatus:
    """A ready agent."""
    return AgentStatus()


@pytest.fixture
def actions(calls: Calls, status: AgentStatus) -> Actions:
    """Everything the agent can do."""
    return Actions(calls, status)
