"""The reader offers what may be done with an article, and follows no strange links."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from app.ui.knowledge.reader import ArticleReader
from app.ui.language import Language
from tests.ui.helped import REFUNDS, ROAMING


@pytest.fixture
def reader(qtbot: QtBot, english: Language) -> ArticleReader:
    """A reader with an article for customers."""
    reader = ArticleReader(english)
    qtbot.addWidget(reader)
    reader.allow(insert=True, send=True, edit=True)
    reader.show_row(REFUNDS)
    reader.show()
    return reader


def test_only_what_is_written_for_customers_can_be_sent(reader: ArticleReader) -> None:
    assert reader.send_button.isVisible()
    reader.show_row(ROAMING)
    assert not reader.send_button.isVisible()
    assert "For agents only" in reader.meta_label.text()
    reader.show_row(replace(ROAMING, text_ar="", title_ar=""))
    assert not reader.language_button.isVisible()


def test_without_a_call_or_a_customer_the_buttons_say_why(reader: ArticleReader) -> None:
    reader.allow(insert=False, send=False, edit=False)
    assert not reader.insert_button.isEnabled()
    assert reader.insert_button.toolTip() == "Notes belong to a call."
    assert reader.send_button.toolTip() == "Open a customer first."
    assert not reader.edit_button.isVisible()


def test_a_rating_is_given_and_taken_back(reader: ArticleReader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.rated) as rated:
        reader.unhelpful_button.click()
    assert rated.args == [REFUNDS.id, False]
    reader.show_row(replace(REFUNDS, own_rating=False))
    with qtbot.waitSignal(reader.rated) as rated:
        reader.unhelpful_button.click()
    assert rated.args == [REFUNDS.id, None]


def test_an_article_to_be_looked_over_says_so(reader: ArticleReader) -> None:
    assert not reader.review_tip.isVisible()
    reader.show_row(replace(REFUNDS, review_on=date(2026, 1, 1), helpful=2))
    assert "may no longer be true" in reader.review_tip.text()
    assert "Helped 2 agents" in reader.meta_label.text()


def test_links_lead_to_the_web_only(reader: ArticleReader, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for link in ("https://example.com", "file:///etc/passwd", "javascript:alert(1)"):
        reader.text.anchorClicked.emit(QUrl(link))
    assert opened == ["https://example.com"]
