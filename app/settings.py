"""Every setting, declared once: its key, default, title and choices. Passwords live in the keyring."""

import json
import os
import re
from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar, cast, overload

from app import times
from app.errors import BadInput, Unavailable

_UNUSABLE = re.compile("[\\x00-\\x1f\\x7f\\ud800-\\udfff]")  # no file and no command line takes them

_WHOLE = re.compile(r"-?[0-9]{1,9}")
_TRUTHS: dict[object, bool] = {"1": True, "true": True, 1: True, "0": False, "false": False, 0: False}

T = TypeVar("T", str, int, bool)


def marked(text: str) -> str:
    """Mark a title for translation; the settings pages translate it in the context "Settings"."""
    return text


@dataclass(eq=False)
class Setting(Generic[T]):
    """One setting. Reads as a plain typed attribute of Settings."""

    key: str
    default: T
    title: str
    choices: tuple[T, ...] = ()
    lowest: int | None = None
    highest: int | None = None
    needs_restart: bool = False
    is_memory: bool = False  # what a desk remembers by itself: no workplace sets it

    declared: ClassVar[dict[str, "Setting[Any]"]] = {}

    def __set_name__(self, owner: type, name: str) -> None:
        """Refuse two settings with one key."""
        if self.key in self.declared:
            raise ValueError(f"two settings use the key {self.key!r}")
        self.declared[self.key] = self

    @overload
    def __get__(self, settings: None, owner: type) -> "Setting[T]": ...
    @overload
    def __get__(self, settings: "Settings", owner: type) -> T: ...
    def __get__(self, settings: "Settings | None", owner: type) -> "Setting[T] | T":
        """Read the stored value, or the default."""
        if settings is None:
            return self
        if self.key in settings.managed:
            fixed: T = settings.managed[self.key]
            return fixed
        for layer in (settings.this_time, settings.stored, settings.machine):
            if self.key in layer:
                value: T = layer[self.key]
                return value
        return self.default

    def __set__(self, settings: "Settings", value: T) -> None:
        """Store a value of the right kind and tell the listeners."""
        self.check(value)
        if self.key in settings.managed:
            raise BadInput(f"{self.key} is fixed by the workplace")
        settings.this_time.pop(self.key, None)
        settings.stored[self.key] = value
        settings.tell(self.key)

    def read(self, value: object) -> T:
        """Return a value from where all is text or a whole number: a variable, a registry."""
        if isinstance(self.default, bool) and value in _TRUTHS:
            value = _TRUTHS[value]
        elif isinstance(self.default, int) and isinstance(value, str) and _WHOLE.fullmatch(value.strip()):
            value = int(value)
        self.check(value)
        return cast("T", value)

    def check(self, value: object) -> None:
        """Raise BadInput, saying what would do, when `value` cannot be used."""
        if type(value) is not type(self.default):
            raise BadInput(f"{self.key} must be of the kind {type(self.default).__name__}")
        if isinstance(value, str) and _UNUSABLE.search(value):
            raise BadInput(f"{self.key} must not hold control characters")
        if self.choices and value not in self.choices:
            raise BadInput(f"{self.key} must be one of {', '.join(map(str, self.choices))}")
        if isinstance(value, int) and not isinstance(value, bool):
            self._check_range(value)

    def _check_range(self, value: int) -> None:
        too_low = self.lowest is not None and value < self.lowest
        too_high = self.highest is not None and value > self.highest
        if too_low or too_high:
            raise BadInput(f"{self.key} must be from {self.lowest} to {self.highest}")


@dataclass
class Settings:
    """The person's choices."""

    stored: MutableMapping[str, Any] = field(default_factory=dict)
    listeners: list[Callable[[str], None]] = field(default_factory=list)
    this_time: dict[str, Any] = field(default_factory=dict)  # command line, environment; never written
    managed: dict[str, Any] = field(default_factory=dict)  # fixed by the workplace; never written
    machine: dict[str, Any] = field(default_factory=dict)  # where a person has chosen nothing; never written

    language = Setting("ui.language", "ar", marked("Language"), choices=("ar", "en"))
    theme = Setting("ui.theme", "light", marked("Theme"), choices=("light", "dark", "contrast"))
    text_percent = Setting("ui.text_percent", 100, marked("Text size"), lowest=90, highest=200)
    arabic_digits = Setting("ui.arabic_digits", True, marked("Arabic-Indic digits in Arabic"))
    window_layout = Setting("ui.window_layout", "", marked("Window layout"), is_memory=True)
    mini_panel = Setting("ui.mini_panel", False, marked("Small call panel on top"))
    own_keys = Setting("ui.keys", "", marked("Own keys"), is_memory=True)
    is_set_up = Setting("desk.is_set_up", False, marked("Set up already"))
    agent_login = Setting("agent.login", "", marked("Your login"))
    database_url = Setting("database.url", "", marked("Database"), needs_restart=True)
    database_authority = Setting(
        "database.authority", "", marked("Certificate of the database's authority"), needs_restart=True
    )
    encryption = Setting(
        "database.encryption",
        "when_possible",
        marked("Encrypt the files on this computer"),
        choices=("when_possible", "required", "off"),
        needs_restart=True,
    )
    lock_minutes = Setting("desk.lock_minutes", 5, marked("Lock after (minutes)"), lowest=1, highest=15)
    brand = Setting("desk.brand", "", marked("Brand the desk speaks for"), needs_restart=True)
    mail_server = Setting("mail.server", "", marked("Mail server"))
    mail_port = Setting("mail.port", 587, marked("Port of the mail server"), lowest=1, highest=65535)
    mail_security = Setting(
        "mail.security", "starttls", marked("Protection of letters"), choices=("starttls", "tls", "none")
    )
    mail_sender = Setting("mail.sender", "", marked("Sender of letters"))
    mail_user = Setting("mail.user", "", marked("Login at the mail server"))
    mail_authority = Setting("mail.authority", "", marked("Certificate of the mail server's authority"))
    orders_mapping = Setting("orders.mapping", "", marked("Mapping file of orders"))
    region = Setting("numbers.region", "SA", marked("Country of numbers without a prefix"))
    sip_address = Setting("telephony.address", "0.0.0.0", marked("Network address"), needs_restart=True)  # noqa: S104
    sip_port = Setting("telephony.port", 0, marked("SIP port"), lowest=0, highest=65535, needs_restart=True)
    echo_extension = Setting("telephony.echo", "", marked("Extension that plays back what it hears"))
    trunk = Setting("telephony.trunk", "", marked("Calls are also taken from this address"))
    registrar = Setting("telephony.registrar", "", marked("PBX address"))
    sip_user = Setting("telephony.user", "", marked("Extension"))
    further_accounts = Setting("telephony.further_accounts", "", marked("Further accounts"))
    sip_login = Setting("telephony.login", "", marked("Name at the PBX, if not the extension"))
    sip_proxy = Setting("telephony.proxy", "", marked("Outbound proxy"))
    call_encryption = Setting(
        "telephony.encryption", "off", marked("Encrypted sound"), choices=("off", "optional", "required")
    )
    agrees_on_keys = Setting("telephony.agree_on_keys", False, marked("Agree on keys by DTLS-SRTP"))
    ca_file = Setting("telephony.ca_file", "", marked("File of authorities trusted for TLS"))
    old_tls = Setting("telephony.allow_old_tls", False, marked("TLS even with an outdated OpenSSL"))
    finds_ways = Setting("telephony.ice", False, marked("Find ways through routers (ICE)"))
    asks_for_voicemail = Setting("telephony.voicemail", True, marked("Ask the PBX for waiting messages"))
    parking_places = Setting("telephony.parking", "", marked("Numbers for parking"))
    nameservers = Setting("telephony.nameservers", "", marked("Name servers for SRV"), needs_restart=True)
    stun = Setting("telephony.stun", "", marked("STUN server"), needs_restart=True)
    dialling_rules = Setting("dialling.rules", "", marked("Dialling rules"))
    emergency_numbers = Setting("dialling.emergency", "112, 911, 997, 998, 999", marked("Emergency numbers"))
    sound = Setting("sound.system", "device", marked("Sound"), choices=("device", "none"))
    microphone = Setting("sound.microphone", "", marked("Microphone"))
    speaker = Setting("sound.speaker", "", marked("Speaker"))
    ring_device = Setting("sound.ring_device", "", marked("Ring on"))
    cancels_echo = Setting("sound.cancels_echo", False, marked("Cancel echo and noise"))
    microphone_percent = Setting(
        "sound.microphone_percent", 100, marked("Loudness of the microphone (%)"), lowest=10, highest=400
    )
    speaker_percent = Setting(
        "sound.speaker_percent", 100, marked("Loudness of the speaker (%)"), lowest=10, highest=400
    )
    announces_caller = Setting("speech.announce_caller", False, marked("Say who is calling into the headset"))
    reads_script = Setting("speech.read_script", False, marked("Offer to read the script aloud"))
    speech_rate = Setting(
        "speech.rate", 165, marked("Speed of speech (words a minute)"), lowest=80, highest=320
    )
    arabic_voice = Setting("speech.voice_ar", "", marked("Arabic voice"))
    english_voice = Setting("speech.voice_en", "", marked("English voice"))
    ring_seconds = Setting("calls.ring_seconds", 20, marked("Ring for (seconds)"), lowest=7, highest=59)
    wrap_up_seconds = Setting("calls.wrap_up_seconds", 60, marked("Wrap-up (seconds)"), lowest=0, highest=900)
    unanswered_limit = Setting(
        "calls.unanswered_limit", 2, marked("Unanswered calls until not responding"), lowest=1, highest=9
    )
    report_orders = Setting("reports.orders", "", marked("Reports that are written by themselves"))
    break_reasons = Setting(
        "agent.breaks", "rest:15, prayer:15, meal:45, personal:10", marked("Breaks and their minutes")
    )
    verification = Setting("calls.verification", "", marked("Questions that verify a caller"))
    transfer_favourites = Setting("transfer.favourites", "", marked("Favourites for transfers"))
    transfer_recent = Setting("transfer.recent", "", marked("Numbers transferred to last"), is_memory=True)
    branch_favourites = Setting("wrap_up.favourites", "", marked("Favourite reasons and outcomes"))
    branches_used = Setting("wrap_up.last_used", "", marked("Reasons and outcomes used last"), is_memory=True)
    survey_days = Setting(
        "satisfaction.days_between",
        30,
        marked("A customer is asked once in (days)"),
        lowest=0,
        highest=365,
    )
    survey_extension = Setting("satisfaction.extension", "", marked("Extension that asks by keypad"))
    retention = Setting("privacy.retention", "", marked("What is let go of after how many days"))
    auto_answer_queues = Setting("calls.auto_answer", "", marked("Queues whose calls answer themselves"))
    records_here = Setting("calls.record_here", False, marked("Record calls on this computer"))
    pbx_records = Setting("calls.pbx_records", False, marked("The PBX records calls"))
    arming_ms = Setting(
        "calls.arming_ms", 400, marked("Buttons arm after (milliseconds)"), lowest=0, highest=2000
    )

    log_level = Setting(
        "logs.level",
        "info",
        marked("What is logged"),
        choices=("debug", "info", "warning", "error"),
        needs_restart=True,
    )
    log_megabytes = Setting(
        "logs.megabytes", 10, marked("Largest log (megabytes)"), lowest=1, highest=500, needs_restart=True
    )
    # Of these the workplace's word alone counts: app/updates/wishes.py.
    updates_repository = Setting("updates.repository", "", marked("Repository of updates"))
    updates_authority = Setting("updates.authority", "", marked("Certificate of the repository's authority"))
    update_ring = Setting(
        "updates.ring", "broad", marked("Ring of updates"), choices=("pilot", "early", "broad")
    )
    update_deferral_days = Setting(
        "updates.deferral_days", 0, marked("Updates come later by (days)"), lowest=0, highest=180
    )
    minimum_version = Setting("updates.minimum_version", "", marked("Oldest version that may stay"))

    def is_managed(self, setting: "Setting[str] | Setting[int] | Setting[bool]") -> bool:
        """Say whether the workplace has fixed a setting."""
        return setting.key in self.managed

    def keep(self, setting: Setting[T], value: T) -> None:
        """Store what the desk notes down by itself, unless the workplace has fixed it."""
        if setting.key not in self.managed:
            setting.__set__(self, value)

    def effective(self, key: str) -> object:
        """Return the value that counts for a key."""
        return Setting.declared[key].__get__(self, Settings)

    def tell(self, key: str) -> None:
        """Tell everybody who listens that a setting may have another value now."""
        for listener in self.listeners:
            listener(key)

    def use_this_time(self, setting: Setting[T], value: T) -> None:
        """Use a value until the program ends or the person chooses another; BadInput when it is none."""
        setting.check(value)
        self.this_time[setting.key] = value


@dataclass(frozen=True, slots=True)
class Loaded:
    """Settings as read from a file, and what had to be left out of it."""

    settings: Settings
    problems: tuple[str, ...]


def load(path: Path) -> Loaded:
    """Read settings from a JSON file; whatever cannot be used is left out and named.

    What is left out is taken from the copy that `save` keeps. A file that is not JSON at all is set aside as
    `….broken-…`, so that nothing in it is lost. Nothing here raises: Hatif starts whatever is in the file.
    """
    stored, problem = _read(path)
    copy = _read(_copy_of(path))[0] or {}
    if problem:
        return Loaded(_checked(copy).settings, (_set_aside(path, problem),))
    return _checked(stored or {}, copy)


def peek(path: Path) -> Settings:
    """Read settings without changing anything on disk, for looking at somebody's profile."""
    return _checked(_read(path)[0] or _read(_copy_of(path))[0] or {}).settings


def problem_of(path: Path) -> str:
    """Return what is wrong with a settings file, or an empty text; nothing on disk is changed."""
    stored, problem = _read(path)
    return problem or "; ".join(_checked(stored or {}).problems)


def save(settings: Settings, path: Path) -> None:
    """Write settings so that a power cut leaves the old file or the new one, never half of one.

    A copy lies beside it, for the day on which the file is damaged. Raises Unavailable when the disk refuses.
    """
    text = json.dumps(dict(settings.stored), ensure_ascii=False, indent=2, sort_keys=True)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(path, text)
        _replace(_copy_of(path), text)
    except OSError as error:
        raise Unavailable(f"the settings could not be saved: {error.strerror}") from error


def _read(path: Path) -> tuple[dict[str, object] | None, str]:
    """Return what is stored, and what is wrong with the file."""
    try:
        stored = json.loads(path.read_text(encoding="utf-8-sig"))  # an editor may have put a mark before it
    except FileNotFoundError:
        return None, ""
    except OSError as error:
        return None, error.strerror or "cannot be read"
    except RecursionError:
        return None, "nested too deeply"
    except ValueError as error:
        return None, str(error)
    return (stored, "") if isinstance(stored, dict) else (None, "not a JSON object")


def _checked(stored: Mapping[str, object], copy: Mapping[str, object] | None = None) -> Loaded:
    good: dict[str, object] = {}
    problems = []
    for key, value in stored.items():
        try:
            _check(key, value)
            good[key] = value
        except BadInput as error:
            problems.append(str(error))
            with suppress(BadInput, KeyError):
                _check(key, (copy or {})[key])
                good[key] = (copy or {})[key]
    return Loaded(Settings(good), tuple(problems))


def _check(key: str, value: object) -> None:
    """Raise BadInput when a stored value cannot be used, or not be written again."""
    setting = Setting.declared.get(key)
    if setting is not None:
        setting.check(value)
        return
    try:  # a key of a newer version is kept for it
        json.dumps({key: value}, ensure_ascii=False).encode()
    except (UnicodeEncodeError, RecursionError) as error:
        raise BadInput("a setting of another version cannot be kept") from error


def _set_aside(path: Path, why: str) -> str:
    broken = path.with_name(f"{path.name}.broken-{times.now():%Y%m%dT%H%M%S%fZ}")
    try:
        path.replace(broken)
    except OSError:
        return f"{path.name}: {why}"
    return f"{path.name}: {why}; kept as {broken.name}"


def _copy_of(path: Path) -> Path:
    return path.with_name(path.name + ".copy")


def _replace(path: Path, text: str) -> None:
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
