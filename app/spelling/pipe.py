"""What is said to `hunspell -a`, and what it answers: one line a word, and an empty one."""

from dataclasses import dataclass

MOST_SUGGESTIONS = 6


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a word is right, and what may have been meant."""

    is_right: bool
    suggestions: tuple[str, ...] = ()


RIGHT = Verdict(is_right=True)


def question(word: str) -> bytes:
    """Return the line that asks for one word; the mark keeps it from being an order."""
    return f"^{word}\n".encode()


def verdict(line: str) -> Verdict | None:
    """Read one line of the answer; None for the greeting and for the empty line that ends an answer."""
    match line[:1]:
        case "*" | "+" | "-":
            return RIGHT
        case "&":
            meant = line.partition(":")[2].split(",")
            return Verdict(
                is_right=False, suggestions=tuple(word.strip() for word in meant)[:MOST_SUGGESTIONS]
            )
        case "#":
            return Verdict(is_right=False)
    return None
