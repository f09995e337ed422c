"""The variables a script may use: what each holds, and what stands in its place while it is unknown."""

from dataclasses import dataclass
from enum import StrEnum

from app.callscript.words import Words


class VariableType(StrEnum):
    """What a variable holds."""

    TEXT = "text"
    NUMBER = "number"
    AMOUNT = "amount"
    DATE = "date"
    PHONE = "phone"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Variable:
    """One variable of the desk's facts."""

    path: str
    holds: VariableType
    label: Words


_T, _N, _A, _D, _P, _B = (
    VariableType.TEXT,
    VariableType.NUMBER,
    VariableType.AMOUNT,
    VariableType.DATE,
    VariableType.PHONE,
    VariableType.TRUTH,
)

VARIABLES = {
    path: Variable(path, holds, Words(ar, en))
    for path, holds, ar, en in (
        ("customer.name", _T, "اسم العميل", "customer's name"),
        ("customer.first_name", _T, "اسم العميل", "customer's name"),
        ("customer.last_name", _T, "اسم العميل", "customer's name"),
        ("customer.addressed", _T, "اسم العميل", "customer's name"),
        ("customer.title", _T, "اللقب", "title"),
        ("customer.company", _T, "اسم الشركة", "company"),
        ("customer.city", _T, "المدينة", "city"),
        ("customer.account", _T, "رقم الحساب", "account number"),
        ("customer.balance", _A, "الرصيد", "balance"),
        ("customer.currency", _T, "العملة", "currency"),
        ("customer.language", _T, "اللغة", "language"),
        ("customer.is_vip", _B, "عميل مميّز", "VIP"),
        ("customer.has_open_case", _B, "شكوى مفتوحة", "open complaint"),
        ("customer.open_case", _T, "رقم الشكوى", "complaint number"),
        ("customer.needs", _T, "احتياجات خاصة", "special needs"),
        ("call.queue", _T, "قائمة الانتظار", "queue"),
        ("call.number", _P, "رقم المتصل", "caller's number"),
        ("call.waited_seconds", _N, "مدة الانتظار", "waiting time"),
        ("call.direction", _T, "اتجاه المكالمة", "direction"),
        ("call.hour", _N, "الساعة", "hour"),
        ("agent.name", _T, "اسمك", "your name"),
        ("brand.name", _T, "اسم الشركة", "company name"),
        ("order.number", _T, "رقم الطلب", "order number"),
        ("order.status", _T, "حالة الطلب", "order status"),
        ("order.item", _T, "المنتج", "item"),
        ("order.total", _A, "مبلغ الطلب", "order amount"),
        ("order.currency", _T, "العملة", "currency"),
        ("order.placed_on", _D, "تاريخ الطلب", "order date"),
        ("order.expected_at", _D, "موعد التسليم", "delivery date"),
        ("order.carrier", _T, "شركة الشحن", "carrier"),
        ("order.tracking", _T, "رقم التتبع", "tracking number"),
        ("invoice.number", _T, "رقم الفاتورة", "invoice number"),
        ("invoice.amount", _A, "مبلغ الفاتورة", "invoice amount"),
        ("invoice.currency", _T, "العملة", "currency"),
        ("invoice.issued_on", _D, "تاريخ الفاتورة", "invoice date"),
        ("invoice.charged_on", _D, "تاريخ الخصم", "charge date"),
        ("invoice.times_charged", _N, "عدد مرات الخصم", "number of charges"),
        ("invoice.due_on", _D, "تاريخ الاستحقاق", "due date"),
    )
}

_ANSWER = Words("إجابة العميل", "customer's answer")
_UNKNOWN = Words("…", "…")


def label_of(path: str) -> Words:
    """What to call a missing variable in front of the agent."""
    if path in VARIABLES:
        return VARIABLES[path].label
    return _ANSWER if path.startswith(("answers.", "said.")) else _UNKNOWN
