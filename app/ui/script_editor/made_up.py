"""Made-up customers to try a script out with; none of them exists."""

from enum import StrEnum


class MadeUp(StrEnum):
    """Who calls in a trial."""

    REGULAR = "regular"
    VIP = "vip"
    UNKNOWN = "unknown"


def facts_of(who: MadeUp, queue: str = "billing") -> dict[str, object]:
    """What the desk would know of such a caller."""
    facts: dict[str, object] = {
        "call": {
            "queue": queue, "number": "+966500000001", "region": "SA", "waited_seconds": 42,
            "direction": "inbound", "hour": 9,
        },
        "agent": {"name": {"ar": "سارة", "en": "Sara"}},
        "brand": {"name": {"ar": "نجد", "en": "Najd"}},
    }  # fmt: skip
    if who is MadeUp.UNKNOWN:
        return facts
    is_vip = who is MadeUp.VIP
    return facts | {
        "customer": {
            "name": {"ar": "نورة القحطاني", "en": "Noura Al-Qahtani"}, "title": "Ms.",
            "company": {"ar": "شركة مثال", "en": "Example Co."}, "city": {"ar": "الرياض", "en": "Riyadh"},
            "account": "EX-100-2001", "balance": "1499.50", "currency": "SAR", "language": "ar",
            "is_vip": is_vip, "needs": "", "has_open_case": is_vip, "open_case": "C-1001" if is_vip else "",
        },
        "order": {
            "number": "A-2001", "status": "shipped", "item": {"ar": "سماعة", "en": "Headphones"},
            "total": "349.00", "currency": "SAR", "placed_on": "2026-11-18", "expected_at": "2026-11-25",
            "carrier": "Example Express", "tracking": "EX123456789",
        },
        "invoice": {
            "number": "INV-2001", "amount": "1499.50", "currency": "SAR", "issued_on": "2026-11-01",
            "charged_on": "2026-11-03", "times_charged": 2, "due_on": "2026-11-15",
        },
    }  # fmt: skip
