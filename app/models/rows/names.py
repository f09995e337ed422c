"""What the brand and the queues are called, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NamePair:
    """One name in both languages; either may be missing."""

    ar: str
    en: str

    def told(self, code: str) -> str:
        """Return the name in a language, or the one there is."""
        return (self.en or self.ar) if code == "en" else (self.ar or self.en)


@dataclass(frozen=True, slots=True)
class Names:
    """The brand one works for, and the queues by whatever the PBX calls them: key or name."""

    brand: NamePair = NamePair("", "")
    queues: Mapping[str, NamePair] = field(default_factory=dict)

    def queue(self, sent: str) -> NamePair:
        """Return what a queue is called; one that nobody has named is called as it was sent."""
        return self.queues.get(sent, NamePair(sent, sent))
