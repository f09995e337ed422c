"""What suits the call follows its steps and its reason; whole flows are in `test_customer_help`."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.models.rows.articles import ArticleRow
from app.models.rows.outcomes import ReasonRow
from app.ui.language import Language
from tests.ui import people
from tests.ui.helped import REFUNDS, file_url, helped


def test_suggestions_follow_the_script_and_the_reason(
    tmp_path: Path, english: Language, qtbot: QtBot
) -> None:
    with helped(file_url(tmp_path), english, qtbot) as desk:
        shown: list[list[ArticleRow]] = []
        desk.knowledge.suits.connect(shown.append)
        page = people.talk(desk.calls)
        reasons: list[tuple[ReasonRow, ...]] = []
        desk.memory.ask(desk.window, lambda memory: memory.trees(), lambda trees: reasons.append(trees[0]))
        qtbot.waitUntil(lambda: bool(reasons), timeout=10_000)
        page.form = replace(page.form, reason_id=reasons[0][0].id)
        page.form_changed.emit()
        qtbot.waitUntil(lambda: bool(shown), timeout=10_000)
        assert [row.id for row in shown[-1]] == [REFUNDS.id]
        (button,) = desk.line.article_buttons
        button.click()
        assert desk.knowledge.palette is not None
        qtbot.waitUntil(lambda: desk.knowledge.palette.article_list.count() == 2, timeout=10_000)  # type: ignore[union-attr]
        assert desk.knowledge.palette.article_list.item(0).text().endswith("suits this call")
