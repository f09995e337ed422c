"""Whether the caller has shown that he is who he says: any so many of some questions, as the queue wants."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

QUESTIONS = ("account", "number", "company", "city", "balance", "order")  # what the card can answer
_RULE = re.compile(r"\s*([^:;]+?)\s*:\s*(\d)\s+of\s+([a-z, ]+?)\s*")
EVERY_QUEUE = "*"


@dataclass(frozen=True, slots=True)
class Verification:
    """The questions of one call and what came of them; nobody must be asked where none are needed."""

    needs: int = 0
    questions: tuple[str, ...] = ()
    answers: Mapping[str, bool] = field(default_factory=dict)  # question: whether it was answered rightly

    @property
    def right(self) -> int:
        """Return how many were answered rightly."""
        return sum(self.answers.values())

    @property
    def is_passed(self) -> bool:
        """Whether enough was known."""
        return self.right >= self.needs

    @property
    def is_failed(self) -> bool:
        """Whether it can no more be passed."""
        left = sum(question not in self.answers for question in self.questions)
        return self.right + left < self.needs

    def answered(self, question: str, *, is_right: bool) -> "Verification":
        """Return the same with one more answer; a later one counts instead of an earlier one."""
        return replace(self, answers={**self.answers, question: is_right})

    def as_values(self) -> dict[str, object]:
        """Return it as JSON can hold it; what was answered is not in it, only whether it was right."""
        return {"needs": self.needs, "questions": list(self.questions), "answers": dict(self.answers)}


NOTHING_ASKED = Verification()


def read_values(values: object) -> Verification:
    """Read what `as_values` made; ValueError when it is not that."""
    try:
        assert isinstance(values, dict)  # noqa: S101  the except below says what is wrong
        answers = {str(key): bool(value) for key, value in values["answers"].items()}
        return Verification(int(values["needs"]), tuple(map(str, values["questions"])), answers)
    except (AssertionError, AttributeError, KeyError, TypeError) as error:
        raise ValueError("not a verification") from error


def read_rules(text: str) -> dict[str, Verification]:
    """Read "billing: 2 of account, city, balance; *: 1 of number"; ValueError when it is not that."""
    rules = {}
    for part in filter(str.strip, text.split(";")):
        read = _RULE.fullmatch(part)
        questions = tuple(filter(None, (word.strip() for word in read[3].split(",")))) if read else ()
        if read is None or not set(questions) <= set(QUESTIONS) or int(read[2]) > len(questions):
            raise ValueError("a rule is a queue, a number and questions")
        rules[read[1].casefold()] = Verification(int(read[2]), questions)
    return rules


def for_queue(text: str, queue: str) -> Verification:
    """Return what a queue wants by the rules as they are stored; rules that cannot be read want nothing."""
    try:
        rules = read_rules(text)
    except ValueError:
        return NOTHING_ASKED
    return rules.get(queue.casefold(), rules.get(EVERY_QUEUE, NOTHING_ASKED))
