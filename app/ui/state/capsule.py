"""What goes along with a call that is put through: script, verification and note."""

import json
from dataclasses import dataclass

from app.ui.state.verification import NOTHING_ASKED, Verification, read_values


@dataclass(frozen=True, slots=True)
class Capsule:
    """What the first agent knew; the next one confirms it instead of asking again."""

    note: str = ""
    script: str = ""  # as app.ui.script_draft writes it
    step: str = ""  # the title of the script's step, for the next agent to read
    verification: Verification = NOTHING_ASKED

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that would help."""
        return not (self.note or self.script or self.verification.answers)

    def to_json(self) -> str:
        """Write it for the database."""
        values = {"note": self.note, "script": self.script, "step": self.step}
        return json.dumps({**values, "verification": self.verification.as_values()}, ensure_ascii=False)


def read_capsule(text: str) -> Capsule:
    """Read what another desk wrote; ValueError when it is not that."""
    values = json.loads(text)
    try:
        verification = read_values(values["verification"])
        return Capsule(str(values["note"]), str(values["script"]), str(values["step"]), verification)
    except (KeyError, TypeError) as error:
        raise ValueError("not a capsule") from error
