"""Who may do what with which table on a server, and whose rows are whose."""

from collections.abc import Mapping
from enum import StrEnum

from app.models.server.owner import OWNER


class GroupRole(StrEnum):
    """The groups that people's logins belong to."""

    AGENT = "hatif_agent"
    SUPERVISOR = "hatif_supervisor"
    ADMIN = "hatif_admin"
    BRIDGE = "hatif_bridge"


VERBS = {"S": "SELECT", "I": "INSERT", "U": "UPDATE", "D": "DELETE"}

# table: what an agent, a supervisor, an administrator and the bridge may do
ALLOWED: Mapping[str, tuple[str, str, str, str]] = {
    "accounts": ("SI", "SIU", "SIUD", ""),
    "addresses": ("SIUD", "SIUD", "SIUD", ""),
    "agent_skills": ("S", "SIUD", "SIUD", "S"),
    "agent_states": ("SIU", "SIU", "SIUD", "SIU"),
    "agents": ("S", "S", "SIUD", "S"),
    "alert_rules": ("S", "SIUD", "SIUD", "S"),
    "alerts": ("S", "SIUD", "SIUD", "SIUD"),
    "alembic_version": ("S", "S", "S", "S"),
    "article_misses": ("I", "SID", "SIUD", ""),
    "article_ratings": ("SIUD", "SIUD", "SIUD", ""),
    "articles": ("S", "SIU", "SIUD", ""),
    "audit_entries": ("I", "I", "SI", "I"),
    "blocked_numbers": ("SI", "SIUD", "SIUD", "S"),
    "brands": ("S", "S", "SIUD", "S"),
    "call_legs": ("SIU", "SIU", "SIUD", "SIU"),
    "call_sums": ("", "S", "SIUD", "SIUD"),
    "calls": ("SIU", "SIU", "SIUD", "SIU"),
    "case_causes": ("S", "SIU", "SIUD", ""),
    "case_events": ("SI", "SI", "SIUD", ""),
    "case_links": ("SID", "SID", "SIUD", ""),
    "case_priorities": ("S", "SIUD", "SIUD", ""),
    "cases": ("SIU", "SIU", "SIUD", ""),
    "consents": ("SI", "SIU", "SIUD", ""),
    "contact_outcomes": ("SI", "SI", "SIUD", ""),
    "customer_views": ("I", "SI", "SIUD", ""),
    "customers": ("SIU", "SIU", "SIUD", "S"),
    "departments": ("S", "SIU", "SIUD", ""),
    "distinct_pairs": ("SI", "SID", "SIUD", ""),
    "email_addresses": ("SIUD", "SIUD", "SIUD", ""),
    "field_changes": ("SIU", "SIU", "SIUD", ""),
    "field_rules": ("S", "S", "SIUD", ""),
    "follow_up_attempts": ("SI", "SI", "SIUD", "SI"),
    "follow_up_events": ("SI", "SI", "SIUD", "SI"),
    "follow_ups": ("SIU", "SIU", "SIUD", "SIU"),
    "foreign_papers": ("SIU", "SIU", "SIUD", ""),
    "hard_calls": ("SIU", "SIU", "SIUD", ""),
    "handovers": ("SIUD", "SIUD", "SIUD", ""),
    "help_requests": ("SIU", "SIU", "SIUD", "S"),
    "interactions": ("SIU", "SIU", "SIUD", "SIU"),
    "invoices": ("S", "SU", "SIUD", ""),
    "keypad_answers": ("S", "S", "SIUD", "SIU"),
    "merges": ("S", "SIU", "SIUD", ""),
    "message_receipts": ("SIU", "SIU", "SIUD", ""),
    "messages": ("S", "SIU", "SIUD", ""),
    "news": ("S", "S", "S", "S"),
    "notes": ("SIU", "SIU", "SIUD", ""),
    "numbers": ("SIUD", "SIUD", "SIUD", "S"),
    "offer_answers": ("SI", "SI", "SIUD", ""),
    "offers": ("S", "SIU", "SIUD", ""),
    "order_lines": ("S", "S", "SIUD", ""),
    "order_steps": ("S", "S", "SIUD", ""),
    "orders": ("S", "SU", "SIUD", ""),
    "outcomes": ("S", "SIU", "SIUD", ""),
    "payments": ("S", "SU", "SIUD", ""),
    "pbx_agents": ("S", "S", "SIUD", "SIUD"),
    "pbx_bridges": ("S", "S", "SIUD", "SIUD"),
    "pbx_orders": ("SI", "SI", "SIUD", "SU"),
    "pending_changes": ("I", "IU", "SIUD", ""),
    "present_calls": ("SIUD", "SIUD", "SIUD", "S"),
    "private_facts": ("I", "IUD", "SIUD", ""),
    "queue_calls": ("S", "S", "SIUD", "SIU"),
    "queue_offers": ("S", "S", "SIUD", "SIU"),
    "queue_states": ("S", "S", "SIUD", "SIUD"),
    "queues": ("S", "SIU", "SIUD", "S"),
    "reasons": ("S", "SIU", "SIUD", ""),
    "recordings": ("S", "S", "SIUD", "SIU"),
    "relations": ("SIUD", "SIUD", "SIUD", ""),
    "satisfactions": ("SIU", "SIU", "SIUD", "SI"),
    "saved_views": ("SIUD", "SIUD", "SIUD", ""),
    "script_uses": ("SIU", "SIU", "SIUD", "S"),
    "script_versions": ("S", "SI", "SIUD", ""),
    "scripts": ("S", "SIU", "SIUD", ""),
    "search_entries": ("IUD", "IUD", "SIUD", ""),
    "search_words": ("SI", "SI", "SIUD", ""),
    "service_requests": ("SIU", "SIU", "SIUD", ""),
    "shifts": ("S", "SIUD", "SIUD", "S"),
    "snippets": ("SIUD", "SIUD", "SIUD", ""),
    "special_days": ("S", "SIUD", "SIUD", "S"),
    "state_orders": ("SU", "SIU", "SIUD", ""),
    "sum_marks": ("", "S", "SUD", "SUD"),  # the tables' own triggers write them
    "supervisions": ("S", "S", "SIUD", "SIU"),
    "teams": ("S", "SIU", "SIUD", "S"),
    "working_times": ("S", "SIUD", "SIUD", "S"),
    "wrap_up_reasons": ("SID", "SID", "SIUD", ""),
    "wrap_ups": ("SIU", "SIU", "SIUD", "S"),
}

# What may be read of a table that may not be read as a whole. The words and digits of the search index hold
# every brand's names; they are asked through functions that look whose they are.
# What identifies a person to an office or a bank is told by a function, which writes down who asked and why.
READABLE_COLUMNS: Mapping[str, str] = {
    "search_entries": "number, customer_id",
    "private_facts": "id, customer_id, kind, masked, changed_at",
    "pending_changes": "id, customer_id, kind, masked, reason, asked_by, asked_at, decided_by, decided_at,"
    " is_approved, detail, call_id, refusal, decided_in",
}

# table: which rows are a brand's, in the words of a policy; a row that belongs to no brand is everybody's
_BRAND = "(brand_id IS NULL OR brand_id IN (SELECT visible_brands()))"


def _through(table: str, column: str, *, key: str = "id") -> str:
    """Return the rule that a row is seen by whoever sees the row it belongs to."""
    return f"({column} IS NULL OR EXISTS (SELECT 1 FROM {table} AS owner WHERE owner.{key} = {column}))"  # noqa: S608  all ours


_CUSTOMER = _through("customers", "customer_id")
# E-mail and postal addresses can be hidden from a role; the owner's functions tell them and write it down.
_EMAILS, _ADDRESSES = (
    f"(current_user = '{OWNER}' OR (SELECT sees_part('{part}')))" for part in ("email", "address")
)
_TEAM = "(team_id IS NULL OR team_id IN (SELECT visible_teams()) OR agent_id = (SELECT my_agent_id()))"
_COLLEAGUE = "(agent_id IN (SELECT visible_agents()))"
_QUEUE = (
    "(NOT EXISTS (SELECT 1 FROM queues AS theirs WHERE theirs.key = queue AND theirs.brand_id IS NOT NULL"
    " AND theirs.brand_id NOT IN (SELECT visible_brands())))"
)
_MINE = "agent_id = (SELECT my_agent_id())"
_ADDRESSED = (
    "(sees_all() OR from_agent_id = (SELECT my_agent_id()) OR to_agent_id IS NOT NULL AND leads(to_agent_id)"
    " OR to_agent_id IS NULL AND (to_team_id IS NULL OR to_team_id IN (SELECT visible_teams())))"
)
_OF_MY_MESSAGE = (
    "EXISTS (SELECT 1 FROM messages AS mine WHERE mine.id = message_id"
    " AND mine.from_agent_id = (SELECT my_agent_id()))"
)
SEEN_WHEN: Mapping[str, str] = {
    "customers": _BRAND,
    **dict.fromkeys(("snippets", "special_days", "working_times", "call_sums", "alert_rules"), _BRAND),
    **dict.fromkeys(("interactions", "cases"), f"{_BRAND} AND {_CUSTOMER}"),
    "follow_ups": f"{_BRAND} AND {_CUSTOMER} AND {_TEAM}",
    "news": _CUSTOMER,
    **dict.fromkeys(
        (
            *("numbers", "accounts", "orders", "invoices", "payments"),
            *("consents", "relations", "service_requests", "customer_views", "distinct_pairs", "merges"),
            *("private_facts", "handovers", "offer_answers"),
            "foreign_papers",
        ),
        _CUSTOMER,
    ),
    "email_addresses": f"{_CUSTOMER} AND {_EMAILS}",
    "addresses": f"{_CUSTOMER} AND {_ADDRESSES}",
    **{
        table: f"{_CUSTOMER} AND ({part} <> 'email' OR {_EMAILS}) AND ({part} <> 'address' OR {_ADDRESSES})"
        for table, part in (("field_changes", "part"), ("pending_changes", "kind"))
    },
    "calls": _through("interactions", "calls.id"),
    **dict.fromkeys(("satisfactions", "contact_outcomes"), _through("interactions", "interaction_id")),
    "notes": f"{_CUSTOMER} AND {_through('interactions', 'interaction_id')}",
    **dict.fromkeys(
        ("call_legs", "recordings", "wrap_ups", "wrap_up_reasons", "script_uses"),
        _through("calls", "call_id"),
    ),
    **dict.fromkeys(("order_lines", "order_steps"), _through("orders", "order_id")),
    **dict.fromkeys(("case_links", "case_events"), _through("cases", "case_id")),
    "help_requests": f"{_TEAM} AND {_CUSTOMER}",
    **dict.fromkeys(("follow_up_attempts", "follow_up_events"), _through("follow_ups", "follow_up_id")),
    **dict.fromkeys(("agent_states", "shifts", "agent_skills", "hard_calls"), _COLLEAGUE),
    "alerts": _through("alert_rules", "rule_id"),
    **dict.fromkeys(("pbx_agents", "pbx_orders", "supervisions"), _COLLEAGUE),
    **dict.fromkeys(("queue_calls", "queue_offers", "queue_states", "keypad_answers"), _QUEUE),
    **dict.fromkeys(("teams", "queues"), "(true)"),
    "present_calls": f"{_COLLEAGUE} AND {_CUSTOMER}",
    "messages": f"{_BRAND} AND {_ADDRESSED}",
    "message_receipts": f"({_MINE} OR (leads(agent_id)) OR {_OF_MY_MESSAGE})",
    "state_orders": "(leads(agent_id))",
    "saved_views": "(leads(agent_id))",
}

# What everybody may ask of the PBX for himself, and those who lead for their agents.
_OWN_VERBS = "('sign_in', 'sign_out', 'pause', 'ready', 'mute_recording', 'unmute_recording')"
_LEADERS_VERBS = (
    "('sign_in', 'sign_out', 'pause', 'ready', 'listen', 'whisper', 'barge', 'stop_listening', 'take',"
    " 'reroute')"
)
_LEADS = " OR ".join(
    f"pg_has_role(session_user, '{group}', 'MEMBER')" for group in (GroupRole.SUPERVISOR, GroupRole.ADMIN)
)
_ORDERS = (
    f"(pg_has_role(session_user, '{GroupRole.BRIDGE}', 'MEMBER')"
    " OR asked_by = (SELECT my_agent_id()) AND state = 'waiting' AND (agent_id = asked_by AND verb IN"
    f" {_OWN_VERBS} OR ({_LEADS}) AND leads(agent_id) AND verb IN {_LEADERS_VERBS}))"
)

# table: which of the rows that one sees one may write, where that is fewer
WRITTEN_WHEN: Mapping[str, str] = {
    "pbx_orders": _ORDERS,
    **dict.fromkeys(("agent_states", "shifts", "agent_skills", "hard_calls"), "(leads(agent_id))"),
    "teams": "(id IN (SELECT visible_teams()))",
    "queues": "(team_id IS NULL OR team_id IN (SELECT visible_teams()))",
    "present_calls": "(leads(agent_id))",
    "messages": "(sees_all() OR from_agent_id = (SELECT my_agent_id())"
    " AND (to_agent_id IS NULL OR leads(to_agent_id))"
    " AND (to_team_id IS NULL OR to_team_id IN (SELECT visible_teams())))",
    **dict.fromkeys(("message_receipts", "saved_views"), f"({_MINE} OR sees_all())"),
}

# Written for everybody by the owner's functions alone, also about what the person at work can see no more.
WRITTEN_FOR_ALL = frozenset({"news"})

BY_BRAND = frozenset(table for table, rule in SEEN_WHEN.items() if rule != "(true)")
BY_TEAM = frozenset({"follow_ups", "help_requests", *WRITTEN_WHEN})


def as_text() -> str:
    """Return the table for people, as docs/permissions.md has it."""
    lines = [
        "# Who may do what on a team's server",
        "",
        "S reads, I adds, U changes, D deletes. `hatif db init` sets a server up like this, and the tests",
        "try every cell as each group. The rows of a table marked ✓ are seen by those who work for their",
        "brand; rows of no brand are seen by all, and administrators and the bridge see every brand. In a",
        "table marked by team, agents write what is their own and supervisors what is their team's;",
        "follow-ups of a team are seen by that team and by whom they are given to.",
        "`search_entries` is asked through functions, which let through only whom the asking person may",
        "see. The values of `private_facts` and `pending_changes` are hidden; a function tells one and",
        "writes down who asked and why. E-mail and postal addresses that `hatif fields --shown-to` hides",
        "from a role are no rows for it; another function tells them and writes that down too. The record",
        "of deeds can only grow: the server numbers and chains each row, and says itself who did it.",
        "`news`, what was changed lately, is the server's own too.",
        "",
        "| table | " + " | ".join(GroupRole) + " | by brand | by team |",
        "|---" * (len(GroupRole) + 3) + "|",
    ]
    for table, allowed in ALLOWED.items():
        cells = [letters or "–" for letters in allowed]
        marks = ["✓" if table in rules else "" for rules in (BY_BRAND, BY_TEAM)]
        lines.append(f"| {table} | {' | '.join((*cells, *marks))} |")
    return "\n".join(lines) + "\n"
