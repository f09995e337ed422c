"""What has changed between two versions of a script, a line each."""

from PySide6.QtCore import QCoreApplication

from app.callscript.difference import ChangeKind, Difference, differences
from app.callscript.steps import Script, Step
from app.callscript.words import Words
from app.ui.isolates import first_strong

_CONTEXT = "ScriptEditor"
LONGEST = 90


def difference_lines(old: Script, new: Script, language: str) -> list[str]:
    """Return the changes from one version to the other."""
    titles = {step.key: step.title for script in (old, new) for step in script.steps}
    return [_line(found, titles, language) for found in differences(old, new)]


def _line(found: Difference, titles: dict[str, Words], language: str) -> str:
    where = titles[found.step_key].told(language) if found.step_key in titles else ""
    where = first_strong(where or QCoreApplication.translate(_CONTEXT, "The script"))
    match found.kind:
        case ChangeKind.ADDED:
            text = QCoreApplication.translate(_CONTEXT, "%1: new")
        case ChangeKind.REMOVED:
            text = QCoreApplication.translate(_CONTEXT, "%1: taken out")
        case ChangeKind.MOVED:
            text = QCoreApplication.translate(_CONTEXT, "%1: steps in another order")
        case ChangeKind.CHANGED:
            text = QCoreApplication.translate(_CONTEXT, "%1: changed")
    line = text.replace("%1", where)
    before, after = _told(found.before, language), _told(found.after, language)
    if found.field and (before or after) and found.kind is not ChangeKind.MOVED:
        line += f"\n    − {before}\n    + {after}"
    return line


def _told(value: object, language: str) -> str:
    if isinstance(value, Words):
        text = value.told(language)
    elif isinstance(value, Step):
        text = value.title.told(language)
    elif value is None:
        text = ""
    elif isinstance(value, str | int | bool):
        text = str(value)
    else:
        text = _of_parts(value, language)
    return first_strong(text[:LONGEST])


def _of_parts(value: object, language: str) -> str:
    """Return the texts and targets in a value made of others."""
    words = getattr(value, "text", None)
    if isinstance(words, Words):
        return words.told(language)
    ways = getattr(value, "ways", None)
    if ways:
        return " / ".join(way.to for way in ways)
    if isinstance(value, tuple):
        return ", ".join(_told(one, language) for one in value[:6])
    return ""
