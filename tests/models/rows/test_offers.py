"""An offer is said in the language wanted, or else in the one it has."""

from app.models.keys import new_key
from app.models.rows.offers import OfferRow


def test_the_other_language_steps_in() -> None:
    row = OfferRow(id=new_key(), key="a", title_en="Fibre", text_ar="ألياف")
    assert (row.title("ar"), row.text("en")) == ("Fibre", "ألياف")
    assert (row.title("en"), row.text("ar")) == ("Fibre", "ألياف")
