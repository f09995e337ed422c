"""Who leads whom: a supervisor his team, an administrator everybody."""

from app.models.keys import new_key
from app.models.rows.pbx_roster import Roster, RosterAgent


def test_a_supervisor_leads_his_own_team_alone() -> None:
    day, night = new_key(), new_key()
    people = [
        RosterAgent(new_key(), "x", extension, "X", role, team, ())
        for extension, role, team in (
            ("1", "supervisor", day),
            ("2", "agent", day),
            ("3", "agent", night),
            ("4", "admin", None),
        )
    ]
    boss, sara, other, admin = (each.id for each in people)
    roster = Roster({each.id: each for each in people}, {each.extension: each for each in people})
    assert [roster.leads(boss, each) for each in (sara, other)] == [True, False]
    assert [roster.leads(admin, each) for each in (sara, other)] == [True, True]
    assert not roster.leads(sara, sara)
    assert roster.is_agent("3")
