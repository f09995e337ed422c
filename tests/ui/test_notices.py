"""How the agent is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.errors import BadInput, Bug, Damaged, Unavailable
from app.telephony.protocol import AccountId, CallId, ConfigureAccount, HangUp, Refusal
from app.ui import notices as module
from app.ui.language import Language
from app.ui.notices import Notices
from tests.ui.structure import faults_in_every_look

ORDER = HangUp(call_id=CallId("call-1"))


@pytest.fixture
def notices(qtbot: QtBot, english: Language, monkeypatch: pytest.MonkeyPatch) -> Notices:
    """A line with nothing to say yet, whose news goes after a tenth of a second."""
    monkeypatch.setattr(module, "STAYS_MS", 100)
    notices = Notices()
    qtbot.addWidget(notices)
    return notices


def test_nothing_is_shown_until_there_is_something_to_say(notices: Notices) -> None:
    """An empty line would only take room."""
    assert notices.isHidden()


def test_a_piece_of_news_goes_by_itself(notices: Notices, qtbot: QtBot) -> None:
    """Nobody has to put it away during a call."""
    with qtbot.waitSignal(notices.shown) as shown:
        notices.tell("That call is already over.")
    assert shown.args == ["That call is already over."]
    assert notices.isVisible()
    qtbot.waitUntil(notices.isHidden)


def test_a_failure_stays_until_it_is_dismissed(notices: Notices, qtbot: QtBot) -> None:
    """Also when a piece of news was about to go."""
    notices.tell("news")
    notices.tell("failure", stays=True)
    qtbot.wait(200)
    assert notices.isVisible()
    assert notices.sentence.text() == "failure"
    qtbot.mouseClick(notices.dismiss, Qt.MouseButton.LeftButton)
    assert notices.isHidden()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (Unavailable("no route to 10.0.0.7"), "Your work is kept on this computer"),
        (Damaged("page 7"), "Your work is kept on this computer"),
        (BadInput("no such column"), "Please check it"),
        (KeyError("secret"), "please report this"),
        (Bug("a page without a call"), "please report this"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_an_error_is_worded_for_the_agent(notices: Notices, error: Exception, words: str) -> None:
    """What a programmer would read is in the log."""
    notices.tell_error(error)
    assert words in notices.sentence.text()
    assert str(error) not in notices.sentence.text()


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_of_the_telephone_has_its_words(notices: Notices, refusal: Refusal) -> None:
    """One that came with a newer engine, too."""
    notices.tell_refusal(ORDER, refusal)
    assert notices.sentence.text().endswith(".")


@pytest.mark.parametrize(
    ("refusal", "word"),
    [(Refusal.NOT_SUPPORTED, "encrypt"), (Refusal.NO_FILE, "authorities"), (Refusal.BAD_ADDRESS, "settings")],
)
def test_an_account_that_is_refused_is_not_taken_for_a_number(
    notices: Notices, refusal: Refusal, word: str
) -> None:
    """It stays until somebody has read it: without the PBX there are no calls."""
    notices.tell_refusal(ConfigureAccount(account=AccountId("pbx"), registrar="sips:pbx.example"), refusal)
    assert word in notices.sentence.text()
    assert "number" not in notices.sentence.text()


def test_markup_in_a_sentence_is_not_obeyed(notices: Notices) -> None:
    """A caller's name may be part of it."""
    notices.tell("<b>Sara</b>")
    assert notices.sentence.textFormat() is Qt.TextFormat.PlainText


def test_a_long_sentence_is_not_cut_off(notices: Notices, qapp: QApplication) -> None:
    """It wraps."""
    notices.tell_error(Unavailable("away"))
    assert faults_in_every_look(qapp, notices, sizes=[(320, 90), (900, 60)]) == []


def test_what_stays_waits_in_line(notices: Notices, qtbot: QtBot) -> None:
    """News go before it and then it shows again; each is dismissed by itself."""
    notices.tell("first failure", stays=True)
    notices.tell("second failure", stays=True)
    assert (notices.sentence.text(), notices.more_label.text()) == ("second failure", "1 more")
    notices.tell("news")
    assert (notices.sentence.text(), notices.more_label.text()) == ("news", "2 more")
    qtbot.waitUntil(lambda: notices.sentence.text() == "second failure")
    for left in ("first failure", ""):
        qtbot.mouseClick(notices.dismiss, Qt.MouseButton.LeftButton)
        assert notices.isHidden() or notices.sentence.text() == left
    assert notices.isHidden()


def test_one_word_about_a_thing_takes_the_place_of_another(notices: Notices) -> None:
    """And what is over is withdrawn, but can be read again."""
    notices.tell("telephone gone", stays=True, subject="telephone")
    notices.tell("telephone silent", stays=True, subject="telephone")
    notices.tell("full disk", stays=True)
    notices.tell("full disk", stays=True)
    assert notices.more_label.text() == "1 more"
    notices.withdraw("telephone")
    assert (notices.sentence.text(), notices.more_label.text()) == ("full disk", "")
    assert [notice.sentence for notice in notices.history] == [
        "telephone gone",
        "telephone silent",
        "full disk",
        "full disk",
    ]


def test_what_is_good_to_know_does_not_cover_a_failure(qtbot: QtBot) -> None:
    """It can be read in the list; alone it is shown."""
    notices = Notices()
    qtbot.addWidget(notices)
    notices.mention("Good to know.")
    assert notices.sentence.text() == "Good to know."
    notices.tell("It failed.", stays=True)
    notices.mention("Also good to know.")
    assert notices.sentence.text() == "It failed."
    assert [notice.sentence for notice in notices.history] == [
        "Good to know.",
        "It failed.",
        "Also good to know.",
    ]
