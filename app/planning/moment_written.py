"""Writes a moment out in full in either language, in words that `moment_text.read` reads back as the same."""

from datetime import date

from app.planning.said_moment import Precision, SaidMoment

_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ar": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"),
}
_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    "ar": (
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
        "ديسمبر",
    ),
}  # fmt: skip


def written(moment: SaidMoment, language: str) -> str:
    """Return the moment in full: day of the week, date, year and time."""
    begin = moment.begin.wall
    day = day_written(begin.date(), language)
    if moment.precision is Precision.DAY:
        return day
    if moment.end is not None:
        from_to = ("من {} إلى {}" if language == "ar" else "from {} to {}").format(
            f"{begin:%H:%M}", f"{moment.end.wall:%H:%M}"
        )
        return f"{day} {from_to}"
    return f"{day} الساعة {begin:%H:%M}" if language == "ar" else f"{day} at {begin:%H:%M}"


def day_written(day: date, language: str) -> str:
    """Return a day in full."""
    return f"{_DAYS[language][day.weekday()]} {day.day} {_MONTHS[language][day.month - 1]} {day.year}"
