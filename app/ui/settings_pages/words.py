"""What the settings pages call the choices of a setting, and how they word a fault."""

from PySide6.QtCore import QCoreApplication

from app.settings import Setting
from app.ui.isolates import local_digits, ltr
from app.ui.marking import QT_TRANSLATE_NOOP
from app.ui.settings_pages.reading import Fault

_CHOICES = {
    ("ui.theme", "light"): QT_TRANSLATE_NOOP("Settings", "Light"),
    ("ui.theme", "dark"): QT_TRANSLATE_NOOP("Settings", "Dark"),
    ("ui.theme", "contrast"): QT_TRANSLATE_NOOP("Settings", "High contrast"),
    ("database.encryption", "when_possible"): QT_TRANSLATE_NOOP("Settings", "When there is a keyring"),
    ("database.encryption", "required"): QT_TRANSLATE_NOOP(
        "Settings", "Always; without a keyring nothing opens"
    ),
    ("database.encryption", "off"): QT_TRANSLATE_NOOP("Settings", "No"),
    ("telephony.encryption", "off"): QT_TRANSLATE_NOOP("Settings", "No"),
    ("telephony.encryption", "optional"): QT_TRANSLATE_NOOP("Settings", "Where the PBX can"),
    ("telephony.encryption", "required"): QT_TRANSLATE_NOOP("Settings", "Always; else no call"),
    ("mail.security", "starttls"): QT_TRANSLATE_NOOP("Settings", "STARTTLS, the usual way"),
    ("mail.security", "tls"): QT_TRANSLATE_NOOP("Settings", "TLS from the beginning"),
    ("mail.security", "none"): QT_TRANSLATE_NOOP("Settings", "None, for a server on this computer"),
    ("sound.system", "device"): QT_TRANSLATE_NOOP("Settings", "Headset or speaker"),
    ("sound.system", "none"): QT_TRANSLATE_NOOP("Settings", "No sound"),
    ("logs.level", "debug"): QT_TRANSLATE_NOOP("Settings", "Everything"),
    ("logs.level", "info"): QT_TRANSLATE_NOOP("Settings", "What happens"),
    ("logs.level", "warning"): QT_TRANSLATE_NOOP("Settings", "Warnings and errors"),
    ("logs.level", "error"): QT_TRANSLATE_NOOP("Settings", "Errors alone"),
    ("updates.ring", "pilot"): QT_TRANSLATE_NOOP("Settings", "First, on trial"),
    ("updates.ring", "early"): QT_TRANSLATE_NOOP("Settings", "Early"),
    ("updates.ring", "broad"): QT_TRANSLATE_NOOP("Settings", "With everybody"),
}
_OWN_NAMES = {("ui.language", "ar"): "العربية", ("ui.language", "en"): "English"}  # each in its own language
_FAULTS = {
    Fault.NO_NUMBER: QT_TRANSLATE_NOOP("Settings", "Type a whole number."),
    Fault.OUT_OF_RANGE: QT_TRANSLATE_NOOP("Settings", "Type a number from %1 to %2."),
    Fault.NO_ADDRESS: QT_TRANSLATE_NOOP("Settings", "Type an address such as %1 or %2."),
    Fault.NO_NETWORK_ADDRESS: QT_TRANSLATE_NOOP("Settings", "Type an address such as %1 or %2."),
    Fault.NO_EXTENSION: QT_TRANSLATE_NOOP("Settings", "Type letters and digits without blanks, such as %1."),
    Fault.NO_DATABASE: QT_TRANSLATE_NOOP(
        "Settings", "Type an address that begins with %1 or %2, or nothing."
    ),
    Fault.NO_RULES: QT_TRANSLATE_NOOP("Settings", "Type queues and questions, such as %1."),
    Fault.NO_BREAKS: QT_TRANSLATE_NOOP("Settings", "Type breaks and their minutes, such as %1."),
    Fault.NO_FILE: QT_TRANSLATE_NOOP("Settings", "Type the path of a file that is there, or nothing."),
    Fault.NO_HOST: QT_TRANSLATE_NOOP("Settings", "Type the name of a server such as %1, or nothing."),
    Fault.NO_EMAIL: QT_TRANSLATE_NOOP("Settings", "Type an e-mail address such as %1, or nothing."),
    Fault.NO_MAPPING: QT_TRANSLATE_NOOP("Settings", "This mapping file cannot be used. %1"),
    Fault.NO_NUMBERS: QT_TRANSLATE_NOOP("Settings", "Type numbers with commas between them, such as %1."),
    Fault.NO_ACCOUNTS: QT_TRANSLATE_NOOP("Settings", "Type accounts such as %1, or nothing."),
    Fault.NO_DIALLING: QT_TRANSLATE_NOOP("Settings", "Type rules such as %1, or nothing."),
}
_EXAMPLES = {
    Fault.NO_ADDRESS: ("pbx.example.com", "192.0.2.10:5060"),
    Fault.NO_NETWORK_ADDRESS: ("0.0.0.0", "192.0.2.10"),  # noqa: S104  an example, nothing is opened
    Fault.NO_HOST: ("mail.example.com",),
    Fault.NO_EMAIL: ("care@example.com",),
    Fault.NO_EXTENSION: ("1001",),
    Fault.NO_RULES: ("billing: 2 of account, city, balance; *: 1 of number",),
    Fault.NO_BREAKS: ("rest:15, meal:45",),
    Fault.NO_FILE: (),
    Fault.NO_NUMBERS: ("112, 911",),
    Fault.NO_ACCOUNTS: ("1002@pbx.example.com",),
    Fault.NO_DIALLING: ("+966>0, /7-15>9",),
    Fault.NO_DATABASE: ("sqlite:///", "postgresql://"),
}


def title(setting: Setting[str] | Setting[int] | Setting[bool]) -> str:
    """Return what a setting is called."""
    return QCoreApplication.translate("Settings", setting.title)


def choice(key: str, value: object) -> str:
    """Return what a choice is called."""
    if (key, value) in _OWN_NAMES:
        return _OWN_NAMES[key, str(value)]
    if key == "ui.text_percent":
        return ltr(local_digits(f"{value}%"))
    words = _CHOICES.get((key, str(value)))
    return QCoreApplication.translate("Settings", words) if words else str(value)


def fault(what: Fault, setting: Setting[str] | Setting[int] | Setting[bool], why: str = "") -> str:
    """Return what is wrong and what would do, or nothing."""
    if what is Fault.NONE:
        return ""
    words = _FAULTS[what]
    sentence = QCoreApplication.translate("Settings", words)
    if what is Fault.NO_MAPPING:
        return sentence.replace("%1", ltr(why)).strip()
    examples = _EXAMPLES.get(what, (local_digits(str(setting.lowest)), local_digits(str(setting.highest))))
    for place, example in enumerate(examples, start=1):
        sentence = sentence.replace(f"%{place}", ltr(example))
    return sentence
