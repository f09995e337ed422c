"""Writes the reference of all settings for administrators."""

from collections.abc import Iterator
from pathlib import Path

from tools.settings_catalogue import Row, groups

HEAD = Path(__file__).with_name("settings_head.md")


def reference(rows: list[Row]) -> str:
    """Return docs/settings.md."""
    return "\n".join([HEAD.read_text(encoding="utf-8"), *_sections(rows)]) + "\n"


def _sections(rows: list[Row]) -> Iterator[str]:
    for group, title in groups(rows):
        yield f"## {title.english} · {title.arabic}\n"
        yield "| key | what it is | العربية | values | built in |"
        yield "|---|---|---|---|---|"
        for row in rows:
            if row.group == group:
                yield _line(row)
        yield ""


def _line(row: Row) -> str:
    later = " (at the next start)" if row.needs_restart else ""
    default = str(row.default).lower() if isinstance(row.default, bool) else str(row.default)
    shown = f"`{default}`" if default else "empty"
    cells = [f"`{row.key}`", row.title.english + later, row.title.arabic, _values(row), shown]
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _values(row: Row) -> str:
    if row.choices:
        return ", ".join(f"`{value}`" for value, _words in row.choices)
    if row.kind == "boolean":
        return "`true`, `false`"
    if row.kind == "integer":
        return f"{row.lowest} to {row.highest}" if row.highest is not None else "a whole number"
    return "text"
