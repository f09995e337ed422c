"""Taking out of a text what must not stand in a log: numbers, addresses, names, passwords, tokens."""

import hashlib
import ipaddress
import re
import secrets
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

LONGEST_LINE = 10_000  # characters; a stranger decides how long a display name is

_SALT = secrets.token_bytes(16)  # of this process: one person can be followed through one log and no further
_BETWEEN = r"[\s()./+\-\u00a0\u00ad\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]{0,3}"
_BEFORE_SECRETS = r"pass(?:word|wd|phrase)?|pwd|secret|token|apikey|[a-z]{1,20}[_-]key|c?nonce|كلمة\s+المرور"
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s,;&"']+)"""
_WORD = "[A-Za-z0-9_+/-]"

# Each repetition is bounded, or follows something that stands firm: no text takes long.
_PATTERNS = {
    "authorization": r"\b(?:proxy-)?authori[sz]ation\b\W[^\r\n]*",
    "login": r"(?<=://)[^\s/@]+@",
    "secret": rf"""\b(?:\w{{0,30}}[_-])?(?:{_BEFORE_SECRETS})["']?\s*[=:]\s*{_VALUE}""",
    "caller": r'"[^"\r\n]{0,200}"\s?(?=<(?:sips?|tel):)',
    "sip": r"""(?:sips?|tel):[^\s@<>;"',]++@?""",
    "mail": r"""[^\s@<>"'(),;:=]{1,100}@[\w-]{1,63}(?:\.[\w-]{1,63})+""",
    "uuid": r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b",
    "token": rf"\b(?={_WORD}{{32}})(?={_WORD}{{0,99}}\d)(?={_WORD}{{0,99}}[a-z]){_WORD}++={{0,2}}",
    "moment": r"\b(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]\b",
    "address": rf"\b[0-9]{{1,3}}(?:\.[0-9]{{1,3}}){{3}}\b(?!{_BETWEEN}\d)",
    "number": rf"\+?\d(?:{_BETWEEN}\d){{6,}}",  # fewer than seven digits are an extension, a port, a count
}
_RULES = re.compile("|".join(f"(?P<{name}>{rule})" for name, rule in _PATTERNS.items()), re.IGNORECASE)
_QUOTED = re.compile(r"""'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|«[^»]*»|=\([^)]*\)""")
_FOREIGN_WORDS = re.compile(r"[^\x00-\x7f‹›…]+(?:\s+[^\x00-\x7f‹›…]+)*")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\u0085\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


class private:  # noqa: N801  reads like a word in a log call: log.info("card of %s", private(name))
    """Wraps a value whose text must never be seen; equal values look equal within one run of the program."""

    __slots__ = ("_shown",)

    def __init__(self, value: object) -> None:
        self._shown = f"‹private {hashlib.blake2s(_SALT + str(value).encode(), digest_size=2).hexdigest()}›"

    def __str__(self) -> str:
        return self._shown

    __repr__ = __str__

    def __format__(self, form: str) -> str:
        return self._shown


def masked(text: str) -> str:
    """Return one line of text, not too long, without numbers, addresses, passwords and tokens."""
    if len(text) > LONGEST_LINE:
        text = text[:LONGEST_LINE] + " …"
    return _CONTROLS.sub(" ", _RULES.sub(_replacement, text))


def masked_exception(error: BaseException) -> str:
    """Return an exception's whole traceback; of the messages only what cannot be somebody's name is left."""
    return "\n".join(_lines_of(traceback.TracebackException.from_exception(error, compact=True)))


def _replacement(match: re.Match[str]) -> str:
    return _SHOWN[match.lastgroup or "number"](match.group())


def _address(text: str) -> str:
    """Keep an IP address; what only looks like one is a telephone number with dots."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return "‹number›"
    return text


_SHOWN: dict[str, Callable[[str], str]] = {
    "authorization": lambda text: re.split(r"\W", text)[0] + ": ‹secret›",
    "login": lambda _: "‹secret›@",
    "secret": lambda text: re.split(r"[=:]", text)[0].strip() + "=‹secret›",
    "caller": lambda _: "‹name› ",
    "sip": lambda text: text.split(":")[0] + ":‹user›" + "@" * text.endswith("@"),
    "mail": lambda _: "‹e-mail›",
    "uuid": str,
    "token": lambda _: "‹token›",
    "moment": str,
    "address": _address,
    "number": lambda _: "‹number›",
}


def _lines_of(shown: traceback.TracebackException) -> Iterator[str]:
    if shown.__cause__ is not None:
        yield from _lines_of(shown.__cause__)
        yield "The above was the direct cause of:"
    elif shown.__context__ is not None and not shown.__suppress_context__:
        yield from _lines_of(shown.__context__)
        yield "While that was handled, this happened:"
    yield "Traceback (most recent call last):"
    for frame in shown.stack:
        yield f'  File "{_without_home(frame.filename)}", line {frame.lineno}, in {frame.name}'
    yield f"{_kind_of(shown)}: {_masked_message(str(shown))}"
    for inner in shown.exceptions or ():
        yield from (f"  | {line}" for line in _lines_of(inner))


def _masked_message(message: str) -> str:
    """Mask a message that others wrote: quoted words and words in other letters may be a customer's name."""
    return _FOREIGN_WORDS.sub("…", masked(_QUOTED.sub("…", message[:LONGEST_LINE])))


def _kind_of(shown: traceback.TracebackException) -> str:
    kind = shown.exc_type
    return "Error" if kind is None else f"{kind.__module__}.{kind.__qualname__}".removeprefix("builtins.")


def _without_home(path: str) -> str:
    """Leave the person's login name out of a path."""
    home = str(Path.home())
    return "~" + path[len(home) :] if len(home) > 1 and path.startswith(home) else path
