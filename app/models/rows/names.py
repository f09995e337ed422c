"""What the brand and the queues are called, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.wrap_up.modes import Rule, rule_of


@dataclass(frozen=True, slots=True)
class NamePair:
    """One name in both languages; either may be missing."""

    ar: str
    en: str

    def told(self, code: str) -> str:
        """Return the name in a language, or the one there is."""
        return (self.en or self.ar) if code == "en" else (self.ar or self.en)


@dataclass(frozen=True, slots=True)
class QueueRule:
    """What holds for the wrap-ups of a queue or a brand; without seconds, the workplace's own hold."""

    key: str = ""
    brand: str = ""
    mode: str = ""
    seconds: int = 0
    most_extensions: int = 2
    extension_seconds: int = 60

    @property
    def says_something(self) -> bool:
        """Whether a mode or a time was chosen for it; else what its brand says holds."""
        return bool(self.mode or self.seconds)

    def rule(self, otherwise_seconds: int) -> Rule:
        """Return the rule of its calls."""
        return rule_of(
            self.mode,
            self.seconds or otherwise_seconds,
            most_extensions=self.most_extensions,
            extension_seconds=self.extension_seconds,
        )


@dataclass(frozen=True, slots=True)
class Names:
    """The brand one works for, and the queues by whatever the PBX calls them: key or name."""

    brand: NamePair = NamePair("", "")
    queues: Mapping[str, NamePair] = field(default_factory=dict)
    rules: Mapping[str, QueueRule] = field(default_factory=dict)  # likewise
    brand_rule: QueueRule = QueueRule()  # of the brand one works for

    def queue(self, sent: str) -> NamePair:
        """Return what a queue is called; one that nobody has named is called as it was sent."""
        return self.queues.get(sent, NamePair(sent, sent))

    def rule(self, sent: str) -> QueueRule:
        """Return what holds for a queue's wrap-ups; one that nobody knows is known by what was sent."""
        return self.rules.get(sent) or replace(self.brand_rule, key=sent)
