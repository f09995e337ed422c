"""A script's place as the journal and the database keep it: which script, which version, what was done."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.callscript.record import Entry, record_from_json, record_to_json
from app.errors import BadInput

if TYPE_CHECKING:
    from app.callscript.runner import Runner


@dataclass(frozen=True, slots=True)
class ScriptDraft:
    """Everything needed to go on with a script."""

    key: str
    version: int
    record: tuple[Entry, ...]


def written(runner: "Runner | None") -> str:
    """Write a runner's place; empty while there is no script."""
    if runner is None:
        return ""
    values = {
        "key": runner.script.key,
        "version": runner.script.version,
        "record": record_to_json(runner.record),
    }
    return json.dumps(values, ensure_ascii=False)


def read(text: str) -> ScriptDraft:
    """Read a place; BadInput when the text is none."""
    try:
        values = json.loads(text)
        return ScriptDraft(str(values["key"]), values["version"], record_from_json(values["record"]))
    except (KeyError, TypeError, ValueError) as error:
        raise BadInput("this is not a script's draft") from error
