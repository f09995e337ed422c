"""What stands where a variable has no value: seen, sensible, and never an error."""

from collections.abc import Iterator, Mapping

from jinja2 import Undefined

from app.callscript.variables import label_of


class Gap(Undefined):
    """A missing value. It can be asked, compared and counted with; it stays a gap."""

    __slots__ = ()

    @property
    def path(self) -> str:
        """The variable's whole name, such as customer.name."""
        return self._undefined_name or ""

    def within(self, name: object) -> "Gap":
        """The gap of something inside this gap."""
        return Gap(name=f"{self.path}.{name}")

    def told(self, language: str) -> str:
        """What the agent sees instead of the value."""
        return f"[{label_of(self.path).told(language)}]"

    def __str__(self) -> str:
        return "[…]"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Gap)

    def __ne__(self, other: object) -> bool:
        return not isinstance(other, Gap)

    def __hash__(self) -> int:
        return hash(Gap)

    def __iter__(self) -> Iterator[object]:
        return iter(())

    def __len__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        return False

    def __contains__(self, value: object) -> bool:
        return False

    def _never(self, other: object) -> bool:
        return False

    def _still_a_gap(self, other: object = None) -> "Gap":
        return self

    __lt__ = __le__ = __gt__ = __ge__ = _never  # type: ignore[assignment]
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _still_a_gap  # type: ignore[assignment]
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _still_a_gap  # type: ignore[assignment]
    __neg__ = __pos__ = _still_a_gap  # type: ignore[assignment]


class Group(dict[str, object]):
    """Values of one root, which know their path so that a missing one can be named."""

    def __init__(self, path: str, values: Mapping[str, object]) -> None:
        super().__init__(values)
        self.path = path

    def at(self, name: object) -> object:
        """The value of this name, or its gap."""
        if isinstance(name, str) and name in self:
            return self[name]
        return Gap(name=f"{self.path}.{name}")
