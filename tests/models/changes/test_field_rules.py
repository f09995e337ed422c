"""An administrator says what needs a second person, and whom private facts are shown to."""

import pytest

from app.errors import BadInput
from app.models.changes import field_rules
from app.models.database import Database
from app.models.queries.field_rules import all_rules


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_rules_take_the_place_of_those_there_are_and_nonsense_is_refused(database: Database) -> None:
    with database.writing() as session:
        assert all_rules(session) == [("address", True, "")]  # as it begins
        field_rules.set_rules(session, ["number"], {"iban": "supervisor"}, actor="test")
        assert all_rules(session) == [("iban", False, "supervisor"), ("number", True, "")]
        with pytest.raises(BadInput, match="'shoe_size'"):
            field_rules.set_rules(session, ["shoe_size"], {}, actor="test")
        with pytest.raises(BadInput, match="'number'"):
            field_rules.set_rules(session, [], {"number": "admin"}, actor="test")
        with pytest.raises(BadInput, match="supervisors merge"):
            field_rules.set_rules(session, [], {"email": "admin"}, actor="test")
        field_rules.set_rules(session, [], {"email": "supervisor"}, actor="test")
        assert all_rules(session) == [("email", False, "supervisor")]
        with pytest.raises(BadInput, match="not a role"):
            field_rules.set_rules(session, [], {"iban": "king"}, actor="test")
