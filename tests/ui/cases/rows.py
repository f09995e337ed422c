"""Cases made up for tests of what shows them."""

from datetime import UTC, datetime, timedelta
from typing import Any

from app.models.keys import new_key
from app.models.rows.cases import CaseChoices, CaseDetail, CaseLine, CaseLinkRow, CaseStep, DepartmentRow
from app.models.rows.outcomes import ReasonRow
from tests.models.cases_made import BOOK

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
_CAUSE = ReasonRow(
    new_key(), None, "delivery", "التوصيل", "Delivery", needs_follow_up=False, needs_note=False
)
_OMAR = {"owner_id": new_key(), "owner_name": "عمر", "owner_name_latin": "Omar"}
CHOICES = CaseChoices(
    departments=tuple(
        DepartmentRow(rule.key, rule.name_ar, rule.name_en, rule.bounce_limit, is_mine=rule.key == "finance")
        for rule in BOOK.departments
    ),
    causes=(_CAUSE,),
    cells=BOOK.cells,
)


def line(**values: Any) -> CaseLine:
    """Return a complaint that was just opened."""
    plain: dict[str, Any] = {
        "id": new_key(), "number": "48216707", "kind": "complaint", "title": "لم يصل الطلب منذ أسبوعين",
        "status": "new", "priority": "high", "department": "logistics", "customer_id": new_key(),
        "customer_name": "منى العتيبي", "customer_name_latin": "Mona Al-Otaibi", "owner_id": None,
        "owner_name": "", "owner_name_latin": "", "agent_id": None, "opened_at": NOW,
        "due_at": NOW + timedelta(days=2), "reply_due_at": NOW + timedelta(hours=4), "answered_at": None,
        "closed_at": None, "escalation": 0, "bounces": 0,
    }  # fmt: skip
    return CaseLine(**{**plain, **values})


def detail(**values: Any) -> CaseDetail:
    """Return everything about a case that was passed on once and answered."""
    plain: dict[str, Any] = {
        "line": line(status="answered", bounces=1, **_OMAR),
        "text": "وعدت شركة الشحن بالتوصيل مرتين ولم تصل.", "impact": "serious", "urgency": "now",
        "department_reason": "Trace it", "cause_id": _CAUSE.id, "first_fault": "partner",
        "answer": "It comes on Monday", "answered_by_name": "Omar", "resolution": "", "opener_name": "سارة",
        "opener_name_latin": "Sara", "is_heard": True, "satisfaction": None,
        "steps": tuple(
            CaseStep(NOW, kind, "عمر", "Omar", what, "Something was said")
            for kind, what in (
                ("answered", ""), ("moved", "logistics"), ("escalated", "late"), ("linked", "48216707"),
                ("status", "waiting"), ("opened", "gone_department"),
            )
        ),
        "links": (
            CaseLinkRow("case", new_key(), "48216707 Late"), CaseLinkRow("order", new_key(), "SO-10042"),
        ),
    }  # fmt: skip
    return CaseDetail(**{**plain, **values})
