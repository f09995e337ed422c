"""Words for orders, invoices and requests; a word of another system that we do not know stays as it came."""

from PySide6.QtCore import QCoreApplication

from app.ui.isolates import first_strong, ltr
from app.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "PaperWords"
_STATES = {
    "preparing": QT_TRANSLATE_NOOP("PaperWords", "Being prepared"),
    "shipped": QT_TRANSLATE_NOOP("PaperWords", "On its way"),
    "delayed": QT_TRANSLATE_NOOP("PaperWords", "Delayed"),
    "delivered": QT_TRANSLATE_NOOP("PaperWords", "Delivered"),
    "cancelled": QT_TRANSLATE_NOOP("PaperWords", "Cancelled"),
    "returned": QT_TRANSLATE_NOOP("PaperWords", "Sent back"),
    "open": QT_TRANSLATE_NOOP("PaperWords", "Open"),
    "overdue": QT_TRANSLATE_NOOP("PaperWords", "Overdue"),
    "paid": QT_TRANSLATE_NOOP("PaperWords", "Paid"),
    "planned": QT_TRANSLATE_NOOP("PaperWords", "Planned"),
    "closed": QT_TRANSLATE_NOOP("PaperWords", "Done"),
    "placed": QT_TRANSLATE_NOOP("PaperWords", "Ordered"),
    "packed": QT_TRANSLATE_NOOP("PaperWords", "Packed"),
    "in_transit": QT_TRANSLATE_NOOP("PaperWords", "Between depots"),
    "out_for_delivery": QT_TRANSLATE_NOOP("PaperWords", "Out for delivery"),
    "visit": QT_TRANSLATE_NOOP("PaperWords", "Visit of a technician"),
    "relocation": QT_TRANSLATE_NOOP("PaperWords", "Relocation"),
    "plan_change": QT_TRANSLATE_NOOP("PaperWords", "Change of plan"),
    "transfer": QT_TRANSLATE_NOOP("PaperWords", "Bank transfer"),
    "wallet": QT_TRANSLATE_NOOP("PaperWords", "Wallet"),
    "cash": QT_TRANSLATE_NOOP("PaperWords", "Cash"),
    "mada": QT_TRANSLATE_NOOP("PaperWords", "Mada card"),
}
LATE = frozenset({"delayed", "overdue"})


def word(key: str) -> str:
    """Return what a state, a step, a kind or a way of paying is called."""
    known = _STATES.get(key.strip().casefold())
    return QCoreApplication.translate(_CONTEXT, known) if known else first_strong(key)


def number(text: str) -> str:
    """Return the number of a paper so that it reads from left to right."""
    return ltr(text)
