"""What a change touched, so that panels know whether to ask again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """The kinds of things a change touched."""

    calls: bool = False
    customers: bool = False
    follow_ups: bool = False
    cases: bool = False

    def __bool__(self) -> bool:
        """Say whether anything changed at all."""
        return self.calls or self.customers or self.follow_ups or self.cases
