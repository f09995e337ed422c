"""Writes docs/measures.md from the declarations."""

from app.measures.catalogue import MEASURES
from app.measures.measure import Better, Measure, Unit

_UNITS = {
    Unit.COUNT: "a number",
    Unit.SHARE: "a percentage",
    Unit.SECONDS: "seconds",
    Unit.MEAN: "a number with decimals",
}
_BETTER = {Better.HIGHER: "more is better", Better.LOWER: "less is better", Better.NEITHER: ""}
_HEAD = """# Figures

Made from `app/measures` by `python -m app.measures.document`. Each figure has one definition; the overview,
the reports, the agent's own figures and every export take it from there, with its code and words. A figure
of which there is nothing to count is shown as – and never as nought. A call belongs to the half hour in which
it was offered.
"""


def as_text() -> str:
    """Return the document."""
    return "\n".join((_HEAD, *map(_section, MEASURES)))


def _section(measure: Measure) -> str:
    unit = ", ".join(filter(None, (_UNITS[measure.unit], _BETTER[measure.better])))
    lines = [f"## {measure.name.en} · {measure.name.ar}", "", f"`{measure.key}`: {unit}.", ""]
    for language in ("en", "ar"):
        lines += [f"- {line}" for line in measure.definition(language).splitlines()]
    return "\n".join((*lines, ""))


if __name__ == "__main__":
    print(as_text(), end="")  # noqa: T201  that is what it is for
