"""What the fields need to know comes from the call's page."""

from app.ui.state.calls import Calls
from app.ui.state.wrapped_call import WrappedCall, of_page
from app.wrap_up.modes import Mode, Rule
from tests.ui import people


def test_a_page_says_what_the_fields_need(calls: Calls) -> None:
    assert of_page(None) == WrappedCall()
    page = people.talk(calls, known=people.card(cases=(people.case(),)))
    page.note = "asked twice"
    told = of_page(page)
    assert (told.is_over, told.note, told.zone) == (False, "asked twice", "Asia/Riyadh")
    assert [paper.label for paper in told.papers] == ["#4471 Duplicate charge"]
    people.hang_up(calls, page)
    page.rule = Rule(Mode.OPTIONAL)
    told = of_page(page)
    assert (told.is_over, told.is_optional, told.hung_up_by) == (True, True, "customer")
