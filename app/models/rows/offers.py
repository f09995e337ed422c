"""Offers as rows."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferRow:
    """One offer in both languages."""

    id: UUID
    key: str
    title_ar: str = ""
    title_en: str = ""
    text_ar: str = ""
    text_en: str = ""
    segment: str = ""
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: int = 0
    rules: str = ""
    cap_times: int = 0
    cap_days: int = 0
    accepted: int = 0
    declined: int = 0

    def title(self, language: str) -> str:
        """Return the title in a language, or else in the other one."""
        return (self.title_ar or self.title_en) if language == "ar" else (self.title_en or self.title_ar)

    def text(self, language: str) -> str:
        """Return what is said, in a language or else in the other one."""
        return (self.text_ar or self.text_en) if language == "ar" else (self.text_en or self.text_ar)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOfferAnswer:
    """What a customer said; its key comes from the desk, so that keeping it twice changes nothing."""

    id: UUID
    offer_id: UUID
    customer_id: UUID
    call_id: UUID | None
    answer: str  # an OfferAnswerKind
    reason: str = ""
    at: datetime | None = None  # when he said it; now when not told
