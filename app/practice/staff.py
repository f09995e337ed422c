"""The people and queues of the made-up company."""

from app.practice.chance import Chance
from app.practice.rows import Agent, Brand, Queue, Team, Words

BRAND_KEY = "barqiya"
AGENT_LOGIN = "sara"  # the demo is played as her

_TEAMS = (
    ("billing", Words("فريق الفوترة", "Billing team")),
    ("support", Words("فريق الدعم", "Support team")),
    ("sales", Words("فريق المبيعات", "Sales team")),
)
_QUEUES = (
    ("billing", Words("الفوترة", "Billing"), "ar", 60),
    ("support", Words("الدعم الفني", "Support"), "ar", 90),
    ("sales", Words("المبيعات", "Sales"), "ar", 45),
)
_AGENTS = (
    (AGENT_LOGIN, Words("سارة خليل", "Sara Khalil"), "agent", "billing", "ar"),
    ("huda", Words("هدى سالم", "Huda Salem"), "supervisor", "billing", "ar"),
    ("omar", Words("عمر ناصر", "Omar Nasser"), "agent", "billing", "ar"),
    ("khalid", Words("خالد أمين", "Khalid Amin"), "agent", "billing", "ar"),
    ("lina", Words("لينا عزيز", "Lina Aziz"), "agent", "support", "ar"),
    ("yusuf", Words("يوسف دمير", "Yusuf Demir"), "agent", "support", "en"),
    ("dana", Words("دانة قاسم", "Dana Qasim"), "agent", "support", "ar"),
    ("badr", Words("بدر الفيفي", "Badr Al-Fifi"), "supervisor", "support", "ar"),
    ("rania", Words("رانيا فوزي", "Rania Fawzi"), "agent", "sales", "ar"),
    ("peter", Words("بيتر نوفاك", "Peter Novak"), "agent", "sales", "en"),
    ("maya", Words("مايا حجار", "Maya Hajjar"), "supervisor", "sales", "en"),
    ("admin", Words("مدير النظام", "Administrator"), "admin", "support", "en"),
)
_YEARS_OLD = 9 * 365  # days


def brand(chance: Chance) -> Brand:
    """Return the company itself."""
    name = Words("برقيّة للاتصالات", "Barqiya Telecom")
    return Brand(chance.key(chance.moment(_YEARS_OLD)), BRAND_KEY, name, "SA", "Asia/Riyadh", "SAR")


def teams(chance: Chance) -> list[Team]:
    """Return its teams."""
    return [Team(chance.key(chance.moment(_YEARS_OLD)), key, name) for key, name in _TEAMS]


def agents(chance: Chance) -> list[Agent]:
    """Return its agents, with extensions from 301 on."""
    return [
        Agent(chance.key(chance.moment(900)), login, name, role, team, str(301 + place), language)
        for place, (login, name, role, team, language) in enumerate(_AGENTS)
    ]


def queues(chance: Chance) -> list[Queue]:
    """Return its queues, one a team."""
    return [
        Queue(chance.key(chance.moment(_YEARS_OLD)), key, name, key, language, seconds)
        for key, name, language, seconds in _QUEUES
    ]
