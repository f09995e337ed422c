"""A new database begins with our departments, and a company loads its own."""

import pytest
from sqlalchemy import func, select, update

from app.cases import rulebook
from app.models.case import CaseCause
from app.models.changes import departments
from app.models.database import Database
from app.models.department import CasePriority, Department
from tests.models import builders, cases_made

SAME = "priority: low, reply_hours: 1, solve_hours: 2"
OWN = """
departments:
  - {key: finance, name: {ar: المالية, en: Money}, bounces: 1, reply_hours: 2, team: care}
  - {key: shops, name: {ar: المعارض, en: Shops}}
priorities:
"""


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)  # the statements are the same
def test_what_is_there_stays_and_own_rules_take_the_place_of_ours(database: Database) -> None:
    with database.writing() as session:
        assert not departments.are_there(session)
        cases_made.rules(session)
        assert departments.are_there(session)
        session.execute(update(Department).where(Department.key == "sales").values(name_en="Selling"))
        cases_made.rules(session)
        names = select(Department.name_en).where(Department.key == "sales")
        assert session.scalar(names) == "Selling"
        assert session.scalar(select(func.count()).select_from(CaseCause)) == len(cases_made.TREES.causes)
        team = builders.team(session, "care")
        cells = [
            f"  - {{impact: {cell.impact}, urgency: {cell.urgency}, {SAME}}}"
            for cell in cases_made.BOOK.cells
        ]
        departments.load(session, rulebook.read(OWN + "\n".join(cells)))
        kept = session.execute(
            select(Department.key, Department.name_en, Department.reply_minutes, Department.team_id)
            .where(Department.is_retired.is_(False))
            .order_by(Department.place)
        ).all()
        assert [tuple(row) for row in kept] == [("finance", "Money", 120, team), ("shops", "Shops", 0, None)]
        assert set(session.scalars(select(CasePriority.priority))) == {"low"}
        assert session.scalar(select(func.count()).select_from(CasePriority)) == 9
