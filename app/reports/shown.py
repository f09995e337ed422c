"""How figures are written: the same on the screen, on paper and in a file."""

from app.measures.measure import Unit

NONE_SHOWN = "–"
_ARABIC = str.maketrans("0123456789.,%", "٠١٢٣٤٥٦٧٨٩٫٬٪")
_LONG_SECONDS = 3600


def shown(value: float | None, unit: Unit, *, arabic_digits: bool = False) -> str:
    """Return a figure as people read it; a dash where there was nothing to count."""
    if value is None:
        return NONE_SHOWN
    text = _written(value, unit)
    return text.translate(_ARABIC) if arabic_digits else text


def shown_change(difference: float | None, unit: Unit, *, arabic_digits: bool = False) -> str:
    """Return by how much a figure has changed, with its sign; shares change by percentage points."""
    if difference is None:
        return ""
    text = shown(abs(difference), unit, arabic_digits=arabic_digits)
    if text == shown(0, unit, arabic_digits=arabic_digits):
        return "±" + text
    return ("+" if difference > 0 else "−") + text


def _written(value: float, unit: Unit) -> str:
    match unit:
        case Unit.COUNT:
            return f"{value:,.0f}"
        case Unit.SHARE:
            return f"{value * 100:.1f}%"
        case Unit.MEAN:
            return f"{value:,.2f}"
        case Unit.SECONDS:
            return _clock(round(value))


def _clock(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if seconds >= _LONG_SECONDS else f"{minutes:02}:{left:02}"
