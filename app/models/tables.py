"""Every table at once, for those who need the whole schema."""

from importlib import import_module

from sqlalchemy import MetaData

from app.models.base import Base

MODULES = (
    *("account", "address", "agent", "article", "audit", "brand", "call", "case", "consent", "customer"),
    *(
        "contact_outcome",
        "customer_view",
        "department",
        "email",
        "field_change",
        "field_rule",
        "follow_up",
        "follow_up_log",
        "foreign_papers",
        "handover",
        "help_request",
        "interaction",
        "invoice",
    ),
    *("merge", "news"),
    *("note", "number", "offer", "order", "outcome", "pending_change", "private_fact", "queue"),
    *("relation", "satisfaction", "script", "search_entry", "service_request", "snippet", "team", "wrap_up"),
    "working_time",
    *("message", "present_call", "saved_view", "state_order"),
    *("keypad_answer", "pbx", "queue_call", "call_sum", "alert", "hard_call"),
)


def schema() -> MetaData:
    """Return the schema with all tables in it."""
    for name in MODULES:
        import_module(f"app.models.{name}")
    return Base.metadata
