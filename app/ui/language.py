"""The language of the user interface: switches to it live, and writes numbers and times as it does."""

from datetime import date, datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from hijridate import Gregorian
from PySide6.QtCore import QDate, QLibraryInfo, QLocale, QObject, Qt, QTimeZone, QTranslator
from PySide6.QtWidgets import QApplication

from app import times
from app.errors import BadInput
from app.ui import isolates
from app.ui.isolates import local_digits, ltr
from app.ui.translation import Catalogue, CatalogueTranslator

FOLDER = Path(__file__).parents[2] / "resources" / "languages"
CODES = ("ar", "en")

_ARABIC_CURRENCIES = {
    "SAR": "ر.س.", "AED": "د.إ.", "KWD": "د.ك.", "QAR": "ر.ق.", "BHD": "د.ب.", "OMR": "ر.ع.", "JOD": "د.أ.",
    "EGP": "ج.م.", "IQD": "د.ع.", "LBP": "ل.ل.", "MAD": "د.م.", "TND": "د.ت.", "DZD": "د.ج.", "USD": "دولار",
    "EUR": "يورو", "GBP": "جنيه إسترليني",
}  # fmt: skip
_DECIMALS = {"KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3, "IQD": 3, "TND": 3}
_HIJRI_MONTHS_AR = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان",
    "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip
_RIGHT_TO_LEFT = "\u2067"


class Language(QObject):
    """One is made by the desk. `use` may be called at any time: everything open follows at once.

    All texts it returns are isolated and in the digits of the language, ready to stand in any sentence.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self._code = "en"

    @property
    def code(self) -> str:
        """Return the language in use, "ar" or "en"."""
        return self._code

    @property
    def is_arabic(self) -> bool:
        """Whether the language in use is Arabic."""
        return self._code == "ar"

    def use(self, code: str, arabic_digits: bool = True) -> None:
        """Switch texts, reading direction and digits of everything that is open."""
        if code not in CODES:
            raise BadInput(f"There is no language {code!r}")
        self._code = code
        QLocale.setDefault(self._locale(arabic_digits=arabic_digits))
        for window in self._application.topLevelWidgets():
            window.setLocale(QLocale())
        is_arabic = self.is_arabic
        direction = Qt.LayoutDirection.RightToLeft if is_arabic else Qt.LayoutDirection.LeftToRight
        self._application.setLayoutDirection(direction)
        self._install()

    def number(self, count: int) -> str:
        """Return a whole number, grouped: "1,234" or "١٬٢٣٤"."""
        return ltr(self._grouped(f"{count:,}"))

    def percent(self, part: float) -> str:
        """Return a part of one as whole percents: "81%" or "٨١٪"."""
        return ltr(local_digits(f"{part * 100:.0f}%"))

    def clock(self, seconds: int) -> str:
        """Return a length as a clock shows it: "04:37", or "1:02:03" from an hour on."""
        hours, rest = divmod(max(0, seconds), 3600)
        minutes, left = divmod(rest, 60)
        face = f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes:02}:{left:02}"
        return ltr(local_digits(face))

    def duration(self, seconds: int) -> str:
        """Return a length in words, rounded to what matters: "40 seconds", "12 minutes", "3 hours"."""
        if seconds < 60:
            return self.tr("%Ln second(s)", "", max(0, seconds))
        if seconds < 3600:
            return self.tr("%Ln minute(s)", "", seconds // 60)
        if seconds < 86400:
            return self.tr("%Ln hour(s)", "", seconds // 3600)
        return self.tr("%Ln day(s)", "", seconds // 86400)

    def time_of(self, moment: datetime, zone: str = "") -> str:
        """Return the time of day in a zone, or here: "09:58"."""
        return ltr(local_digits(f"{_local(moment, zone):%H:%M}"))

    def day_of(self, moment: datetime, zone: str = "") -> str:
        """Return a moment as short as it is clear: "Today 09:58", "Yesterday 16:20", "18 Nov 2024"."""
        there = _local(moment, zone)
        today = _local(times.now(), zone).date()
        days = (there.date() - today).days
        time = self.time_of(moment, zone)
        match days:
            case 0:
                return self.tr("Today %1").replace("%1", time)
            case -1:
                return self.tr("Yesterday %1").replace("%1", time)
            case 1:
                return self.tr("Tomorrow %1").replace("%1", time)
            case _:
                return self.date_of(there.date(), with_year=there.year != today.year)

    def date_of(self, day: date, *, with_year: bool = True) -> str:
        """Return a Gregorian date: "18 Nov 2026"."""
        pattern = "d MMM yyyy" if with_year else "d MMM"
        return self._isolated(QLocale().toString(QDate(day.year, day.month, day.day), pattern))

    def hijri_of(self, day: date) -> str:
        """Return the date in the Umm al-Qura calendar, to stand beside the Gregorian; "" out of its range."""
        try:
            hijri = Gregorian(day.year, day.month, day.day).to_hijri()
        except OverflowError:
            return ""
        month = _HIJRI_MONTHS_AR[hijri.month - 1] if self.is_arabic else hijri.month_name()
        era = "هـ" if self.is_arabic else "AH"
        return self._isolated(local_digits(f"{hijri.day} {month} {hijri.year} {era}"))

    def zone_name(self, zone: str) -> str:
        """Return whose clock it is: "Berlin", or in Arabic what that time is called."""
        if not self.is_arabic:
            return ltr(zone.rpartition("/")[2].replace("_", " "))
        kinds = QTimeZone.TimeType.GenericTime, QTimeZone.NameType.LongName
        return self._isolated(QTimeZone(zone.encode()).displayName(*kinds, QLocale()))

    def money(self, amount: Decimal, currency: str) -> str:
        """Return an amount with its currency: "1,499.50 SAR" or "١٬٤٩٩٫٥٠ ر.س."."""
        decimals = _DECIMALS.get(currency, 2)
        figures = ltr(self._grouped(f"{amount:,.{decimals}f}"))
        unit = _ARABIC_CURRENCIES.get(currency, currency) if self.is_arabic else currency
        return self._isolated(f"{figures}\u00a0{unit}")

    def _isolated(self, text: str) -> str:
        opening = _RIGHT_TO_LEFT if self.is_arabic else isolates.LEFT_TO_RIGHT
        return f"{opening}{text}{isolates.END}"

    def _grouped(self, figures: str) -> str:
        locale = QLocale()
        marks = {",": locale.groupSeparator(), ".": locale.decimalPoint()}
        return local_digits("".join(marks.get(letter, letter) for letter in figures))

    def _locale(self, *, arabic_digits: bool) -> QLocale:
        if not self.is_arabic:
            return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        country = QLocale.Country.SaudiArabia if arabic_digits else QLocale.Country.UnitedArabEmirates
        return QLocale(QLocale.Language.Arabic, country)

    def leave(self) -> None:
        """Show the English of the sources again: for tests, and before the application goes."""
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = []

    def _install(self) -> None:
        self.leave()
        self._translators = [CatalogueTranslator(Catalogue(FOLDER / f"hatif_{self._code}.ts"))]
        qt_texts = QTranslator()
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self.is_arabic and qt_texts.load("qtbase_ar", folder):
            self._translators.append(qt_texts)
        for translator in reversed(self._translators):  # the last one installed is asked first
            self._application.installTranslator(translator)


def _local(moment: datetime, zone: str) -> datetime:
    there: tzinfo | None = ZoneInfo(zone) if zone else None
    return moment.astimezone(there)
