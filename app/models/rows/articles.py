"""Articles of the knowledge base as rows."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Audience(StrEnum):
    """For whom an article is written."""

    AGENTS = "agents"  # read by whoever works here, never sent
    CUSTOMERS = "customers"  # may be sent as it is


class ArticleStatus(StrEnum):
    """Whether agents see an article."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article in both languages; one of them may be missing."""

    id: UUID
    key: str
    title_ar: str = ""
    title_en: str = ""
    text_ar: str = ""
    text_en: str = ""
    keywords: str = ""
    suits: str = ""
    audience: Audience = Audience.AGENTS
    status: ArticleStatus = ArticleStatus.DRAFT
    review_on: date | None = None
    owner: str = ""
    owner_latin: str = ""
    updated_at: datetime | None = None
    helpful: int = 0  # agents who found it so
    unhelpful: int = 0
    own_rating: bool | None = None

    def title(self, language: str) -> str:
        """Return the title in a language, or else in the other one."""
        first, second = (self.title_ar, self.title_en)[:: 1 if language == "ar" else -1]
        return first or second

    def text(self, language: str) -> str:
        """Return the text in a language, or else in the other one."""
        return self.text_ar if self.language_near(language) == "ar" else self.text_en

    def language_near(self, language: str) -> str:
        """Return this language, or the other one when the article is written in that only."""
        has = {"ar": bool(self.text_ar.strip()), "en": bool(self.text_en.strip())}
        other = "en" if language == "ar" else "ar"
        return language if has[language] or not has[other] else other

    def needs_review(self, today: date) -> bool:
        """Whether somebody should look whether it is still true."""
        return self.review_on is not None and self.review_on <= today


@dataclass(frozen=True, slots=True)
class MissRow:
    """Words that were looked for in vain, and how often."""

    words: str
    times: int
    last_at: datetime
