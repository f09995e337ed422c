"""An article is shown in the language wanted, or else in the one it has."""

from datetime import date

from app.models.keys import new_key
from app.models.rows.articles import ArticleRow


def test_the_other_language_steps_in() -> None:
    row = ArticleRow(id=new_key(), key="a", title_en="Refunds", text_en="Five days")
    assert (row.title("ar"), row.text("ar"), row.language_near("ar")) == ("Refunds", "Five days", "en")
    both = ArticleRow(id=new_key(), key="a", title_ar="ا", text_ar="ب", title_en="E", text_en="F")
    assert (both.title("ar"), both.text("ar"), both.title("en"), both.text("en")) == ("ا", "ب", "E", "F")
    assert ArticleRow(id=new_key(), key="a").language_near("ar") == "ar"


def test_a_review_is_due_on_its_day() -> None:
    row = ArticleRow(id=new_key(), key="a", review_on=date(2026, 11, 22))
    assert row.needs_review(date(2026, 11, 22))
    assert not row.needs_review(date(2026, 11, 21))
    assert not ArticleRow(id=new_key(), key="a").needs_review(date(2026, 11, 22))
