"""The planner on paper."""

from app.ui.language import Language
from app.ui.planner.paper import as_html
from tests.ui.planner.rows import row


def test_what_customers_wrote_is_text_and_never_markup(english: Language, arabic: Language) -> None:
    html = as_html([row("<b>Call</b>", why="a & b")], english, "Week")
    assert "&lt;b&gt;Call&lt;/b&gt;" in html
    assert "a &amp; b" in html
    assert "dir='rtl'" in as_html([], arabic, "الأسبوع")
