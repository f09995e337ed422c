"""What is to be said of every setting in both languages, read from its one declaration and the catalogues."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.settings import Setting
from app.settings_sources import public_name, variable
from app.ui.settings_pages import words
from tools.language_files import Messages, read
from tools.language_texts import SETTINGS_CONTEXT, Text

ROOT = Path(__file__).resolve().parent.parent
# What a group of keys is called; a group that is not here goes by the first word of its keys.
GROUPS = {
    "ui": ("Appearance", "المظهر"),
    "desk": ("The desk", "المكتب"),
    "agent": ("The agent", "الموظف"),
    "agents": ("Agents", "الموظفون"),
    "database": ("Database", "قاعدة البيانات"),
    "numbers": ("Numbers", "الأرقام"),
    "telephony": ("Telephone account", "حساب الهاتف"),
    "dialling": ("Dialling", "طلب الأرقام"),
    "sound": ("Sound", "الصوت"),
    "speech": ("Speech", "النطق"),
    "calls": ("Calls", "المكالمات"),
    "transfer": ("Transfers", "التحويل"),
    "wrap_up": ("Wrap-up", "ما بعد المكالمة"),
    "satisfaction": ("Satisfaction", "رضا العملاء"),
    "privacy": ("Privacy", "الخصوصية"),
    "mail": ("Letters", "الرسائل"),
    "reports": ("Reports", "التقارير"),
    "alerts": ("Alerts", "التنبيهات"),
    "cases": ("Cases", "الحالات"),
    "knowledge": ("Articles", "المقالات"),
    "overview": ("Overview", "النظرة العامة"),
    "adapters": ("Orders and invoices", "الطلبات والفواتير"),
    "logs": ("Logs", "السجلات"),
    "orders": ("Orders", "الطلبات"),
    "updates": ("Updates", "التحديثات"),
    "bridge": ("Bridge to the PBX", "جسر السنترال"),
}


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    english: str
    arabic: str


@dataclass(frozen=True, slots=True)
class Row:
    """One setting that a workplace may set."""

    key: str
    default: str | int | bool
    title: Words
    group: str
    choices: tuple[tuple[str, Words], ...]
    lowest: int | None
    highest: int | None
    needs_restart: bool

    @property
    def public(self) -> str:
        """Its name as a property of the Windows installer."""
        return public_name(self.key)

    @property
    def variable(self) -> str:
        """Its name as an environment variable."""
        return variable(self.key)

    @property
    def kind(self) -> str:
        """What a value of it is: boolean, integer, choice or text."""
        if isinstance(self.default, bool):
            return "boolean"
        if isinstance(self.default, int):
            return "integer"
        return "choice" if self.choices else "text"


def rows() -> list[Row]:
    """Return every setting a workplace may set, by key."""
    arabic = read(ROOT / "resources" / "languages" / "hatif_ar.ts")
    return [
        _row(setting, arabic) for _key, setting in sorted(Setting.declared.items()) if not setting.is_memory
    ]


def groups(of: list[Row]) -> Iterator[tuple[str, Words]]:
    """Yield the groups there are, and what they are called."""
    for group in sorted({row.group for row in of}):
        fallback = group.replace("_", " ").capitalize()
        yield group, Words(*GROUPS.get(group, (fallback, fallback)))


def _row(setting: "Setting[str] | Setting[int] | Setting[bool]", arabic: Messages) -> Row:
    choices = tuple((str(value), _choice(setting.key, value, arabic)) for value in setting.choices)
    return Row(
        key=setting.key,
        default=setting.default,
        title=_both(setting.title, arabic),
        group=setting.key.partition(".")[0],
        choices=choices,
        lowest=setting.lowest,
        highest=setting.highest,
        needs_restart=setting.needs_restart,
    )


def _choice(key: str, value: object, arabic: Messages) -> Words:
    english = words.choice(key, value)  # without a translator it is the text of the sources
    return _both(english, arabic)


def _both(english: str, arabic: Messages) -> Words:
    message = arabic.get(Text(SETTINGS_CONTEXT, english))
    return Words(english, message.forms[0] if message and message.forms[0] else english)
