"""What people type into a setting, read into its value, or what is wrong with it."""

import ipaddress
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.arabic import unmarked, western
from app.dial_plan import read_dial_plan
from app.errors import BadInput
from app.late import late
from app.pbx_accounts import read_further
from app.settings import Setting
from app.ui.state.breaks import read_breaks
from app.ui.state.verification import read_rules

_HOST = re.compile(r"(?=.{1,253}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_-]{1,63})*\.?")
_USER = re.compile(r"[A-Za-z0-9_.+*#-]{1,64}")
_DATABASE = re.compile(r"(sqlite:///.+|postgresql(\+psycopg)?://.+/.+)")
_LARGEST_PORT = 65_535


class Fault(StrEnum):
    """What is wrong with what was typed."""

    NONE = ""
    NO_NUMBER = "no_number"
    OUT_OF_RANGE = "out_of_range"
    NO_ADDRESS = "no_address"
    NO_NETWORK_ADDRESS = "no_network_address"
    NO_EXTENSION = "no_extension"
    NO_DATABASE = "no_database"
    NO_FILE = "no_file"
    NO_HOST = "no_host"
    NO_EMAIL = "no_email"
    NO_MAPPING = "no_mapping"
    NO_DIALLING = "no_dialling"
    NO_NUMBERS = "no_numbers"
    NO_BREAKS = "no_breaks"
    NO_RULES = "no_rules"
    NO_ACCOUNTS = "no_accounts"


@dataclass(frozen=True, slots=True)
class Read:
    """A value, or the fault for which there is none."""

    value: str | int = ""
    fault: Fault = Fault.NONE
    why: str = ""  # in a file's own words


Reader = Callable[[str], Read]


def cleaned(text: str) -> str:
    """Return a text without direction marks and blanks at its ends, with its digits as 0 to 9."""
    return western(unmarked(text)).strip()


def read_number(text: str, setting: Setting[int]) -> Read:
    """Read a whole number in the range of a setting; Arabic digits will do."""
    figures = cleaned(text)
    if not (figures.isascii() and figures.isdigit() and len(figures) < 10):
        return Read(fault=Fault.NO_NUMBER)
    number = int(figures)
    is_low = setting.lowest is not None and number < setting.lowest
    is_high = setting.highest is not None and number > setting.highest
    return Read(fault=Fault.OUT_OF_RANGE) if is_low or is_high else Read(number)


def read_plain(text: str) -> Read:
    """Read a text as it is."""
    return Read(unmarked(text).strip())


def read_network_address(text: str) -> Read:
    """Read the address of a network card, such as 0.0.0.0 or 192.0.2.10."""
    address = cleaned(text)
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return Read(fault=Fault.NO_NETWORK_ADDRESS)
    return Read(address)


def read_addresses(text: str) -> Read:
    """Read addresses with or without a port, divided by commas; none at all will do."""
    parts = [part.strip() for part in cleaned(text).replace("،", ",").split(",") if part.strip()]
    if not all(_is_address(part) for part in parts):
        return Read(fault=Fault.NO_ADDRESS)
    return Read(",".join(parts))


def read_registrar(text: str) -> Read:
    """Read the address of a PBX: a host, with or without sip:, port and parameters; none at all will do."""
    address = cleaned(text)
    bare = re.sub(r"^sips?:", "", address, flags=re.IGNORECASE).partition(";")[0]
    if address and (not _is_address(bare) or re.search(r"\s", address)):
        return Read(fault=Fault.NO_ADDRESS)
    return Read(address)


def read_further_accounts(text: str) -> Read:
    """Read accounts with commas between them; none at all will do."""
    accounts = cleaned(text)
    try:
        read_further(accounts)
    except BadInput:
        return Read(fault=Fault.NO_ACCOUNTS)
    return Read(accounts)


def read_dialled_numbers(text: str) -> Read:
    """Read numbers that are dialled, with commas between them; none at all will do."""
    numbers = [number.strip() for number in cleaned(text).replace("،", ",").split(",") if number.strip()]
    if not all(re.fullmatch(r"[0-9*#]{1,32}", number) for number in numbers):
        return Read(fault=Fault.NO_NUMBERS)
    return Read(", ".join(numbers))


def read_extension(text: str) -> Read:
    """Read the name a telephone has at the PBX; none at all will do."""
    extension = cleaned(text)
    if extension and not _USER.fullmatch(extension):
        return Read(fault=Fault.NO_EXTENSION)
    return Read(extension)


def read_file(text: str) -> Read:
    """Read the path of a file that is there; none at all will do."""
    path = unmarked(text).strip()
    if path and not Path(path).is_file():
        return Read(fault=Fault.NO_FILE)
    return Read(path)


def read_host(text: str) -> Read:
    """Read the name or address of a server; none at all will do."""
    host = cleaned(text)
    if host and not _HOST.fullmatch(host):
        return Read(fault=Fault.NO_HOST)
    return Read(host)


def read_email(text: str) -> Read:
    """Read an e-mail address; none at all will do."""
    address = cleaned(text)
    name, _at, host = address.rpartition("@")
    if address and not (name and " " not in name and _HOST.fullmatch(host)):
        return Read(fault=Fault.NO_EMAIL)
    return Read(address)


def read_mapping(text: str) -> Read:
    """Read the path of a mapping file that can be used; none at all will do."""
    path = unmarked(text).strip()
    try:
        if path:
            late("app.adapters.mapping", "read")(Path(path).read_text(encoding="utf-8"))
    except OSError:
        return Read(fault=Fault.NO_FILE)
    except (BadInput, UnicodeDecodeError) as error:
        return Read(fault=Fault.NO_MAPPING, why=str(error) if isinstance(error, BadInput) else "")
    return Read(path)


def read_dialling_rules(text: str) -> Read:
    """Read rules such as +966>0; none at all will do."""
    rules = cleaned(text)
    try:
        read_dial_plan(rules, "")
    except BadInput:
        return Read(fault=Fault.NO_DIALLING)
    return Read(rules)


def read_emergency_numbers(text: str) -> Read:
    """Read numbers with commas between them."""
    numbers = cleaned(text).replace("،", ",")
    try:
        read_dial_plan("", numbers)
    except BadInput:
        return Read(fault=Fault.NO_NUMBERS)
    return Read(numbers)


def read_database(text: str) -> Read:
    """Read the address of a database; none at all means the file of this profile."""
    address = unmarked(text).strip()
    if address and not _DATABASE.fullmatch(address):
        return Read(fault=Fault.NO_DATABASE)
    return Read(address)


def read_break_reasons(text: str) -> Read:
    """Read breaks with their minutes, divided by commas; none at all will do."""
    breaks = cleaned(text)
    try:
        read_breaks(breaks)
    except ValueError:
        return Read(fault=Fault.NO_BREAKS)
    return Read(breaks)


def read_verification_rules(text: str) -> Read:
    """Read which questions verify a caller, queue by queue; none at all will do."""
    rules = cleaned(text)
    try:
        read_rules(rules)
    except ValueError:
        return Read(fault=Fault.NO_RULES)
    return Read(rules)


def _is_address(text: str) -> bool:
    host, port = _divided(text)
    if port is not None and not (port.isascii() and port.isdigit() and 0 < int(port) <= _LARGEST_PORT):
        return False
    try:
        ipaddress.ip_address(host)
    except ValueError:
        # Four numbers that are no IPv4 address are a slip of the finger rather than the name of a host.
        return bool(_HOST.fullmatch(host)) and not re.fullmatch(r"[\d.]+", host)
    return True


def _divided(text: str) -> tuple[str, str | None]:
    """Return host and port of `host:port`, `[v6]:port` or `v6`."""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        return host, rest[1:] if rest else None
    if text.count(":") == 1:
        host, _, port = text.partition(":")
        return host, port
    return text, None
