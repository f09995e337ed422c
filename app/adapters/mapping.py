"""A mapping file: where a REST API of a shop or an ERP system has what Hatif shows; see `docs/orders.md`."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit

from app.errors import BadInput

_KEPT_BY = ("account", "number", "email")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_PATH = re.compile(r"[\w\-@$]+(?:\.[\w\-@$]+)*")
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{0,63}")
PARTS: Mapping[str, tuple[str, ...]] = {
    "orders": (
        *("number", "status", "placed_at", "expected_at", "total", "currency", "carrier", "tracking"),
    ),
    "items": ("name", "quantity", "price"),
    "steps": ("kind", "at", "location", "text"),
    "invoices": ("number", "status", "issued_on", "due_on", "total", "currency"),
    "payments": ("at", "amount", "currency", "method", "reference"),
    "requests": ("number", "kind", "status", "text", "requested_at", "planned_at"),
}
_INSIDE = {"orders": ("items", "steps"), "invoices": ("payments",), "requests": ()}
_COLLECTION_KEYS = {"path", "list", "fields", "words"}
_ON_TOP = {"name", "base_url", "auth", "header", "timeout_seconds", "fresh_minutes", *_INSIDE}


class Auth(StrEnum):
    """How the system lets us in; the secret itself is in the keyring."""

    NONE = "none"
    BEARER = "bearer"
    BASIC = "basic"  # the secret is "user:password"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Part:
    """Where in an answer one list is, and where in its entries each field is."""

    list: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # field: their word → ours


@dataclass(frozen=True, slots=True)
class Collection:
    """One question to the system: its path, its list, and the lists inside of each entry."""

    path: str
    part: Part
    inside: Mapping[str, Part] = field(default_factory=dict)

    @property
    def needs(self) -> tuple[str, ...]:
        """Return by what of a customer the path asks."""
        return tuple(_PLACEHOLDER.findall(self.path))


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemMapping:
    """Everything a mapping file says."""

    name: str
    base_url: str
    auth: Auth = Auth.NONE
    header: str = ""
    timeout_seconds: float = 5.0
    fresh_minutes: int = 10
    collections: Mapping[str, Collection] = field(default_factory=dict)


def read(text: str) -> SystemMapping:
    """Read a mapping file; BadInput says in one sentence what is wrong and where."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(f"The mapping file is no TOML: {error}.") from error
    _refuse_unknown(told, _ON_TOP, "the file")
    collections = {key: _collection(key, told[key]) for key in _INSIDE if key in told}
    if not collections:
        raise BadInput("The mapping file describes neither orders nor invoices nor requests.")
    auth = _one_of(Auth, _text(told, "auth", "none"), "auth")
    header = _text(told, "header", "")
    if auth is Auth.HEADER and not _HEADER.fullmatch(header):
        raise BadInput("With auth = “header” the mapping file needs header, for instance “X-Api-Key”.")
    return SystemMapping(
        name=_needed(told, "name", "the file")[:40],
        base_url=_address(_needed(told, "base_url", "the file")),
        auth=auth,
        header=header,
        timeout_seconds=float(_number(told, "timeout_seconds", 5, 1, 30)),
        fresh_minutes=int(_number(told, "fresh_minutes", 10, 0, 10_080)),
        collections=collections,
    )


def _collection(key: str, told: Any) -> Collection:  # noqa: ANN401  TOML
    if not isinstance(told, dict):
        raise BadInput(f"{key} must be a table.")
    _refuse_unknown(told, _COLLECTION_KEYS | set(_INSIDE[key]), key)
    path = _needed(told, "path", key)
    if not path.startswith("/"):
        raise BadInput(f"The path of {key} must begin with “/”.")
    for name in _PLACEHOLDER.findall(path):
        if name not in _KEPT_BY:
            raise BadInput(f"{{{name}}} in {key} is not known: use {{account}}, {{number}} or {{email}}.")
    inside = {name: _part(name, told[name]) for name in _INSIDE[key] if name in told}
    part = _part(key, {name: told[name] for name in ("list", "fields", "words") if name in told})
    if "number" not in part.fields:
        raise BadInput(f"{key}.fields needs number.")
    return Collection(path, part, inside)


def _part(key: str, told: Any) -> Part:  # noqa: ANN401  TOML
    if not isinstance(told, dict):
        raise BadInput(f"{key} must be a table.")
    _refuse_unknown(told, {"list", "fields", "words"}, key)
    fields_, words = told.get("fields", {}), told.get("words", {})
    _refuse_unknown(fields_, set(PARTS[key]), f"{key}.fields")
    _refuse_unknown(words, set(PARTS[key]), f"{key}.words")
    paths = [*fields_.values(), *filter(None, [told.get("list", "")])]
    for path in paths:
        if not isinstance(path, str) or not _PATH.fullmatch(path):
            raise BadInput(f"“{path}” in {key} is no path: write for instance “data.orders”.")
    return Part(
        told.get("list", ""),
        fields_,
        {name: {str(their): str(our) for their, our in pairs.items()} for name, pairs in words.items()},
    )


def _address(url: str) -> str:
    parts = urlsplit(url)
    is_here = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if not parts.hostname or parts.scheme not in ("https", "http") or parts.query or parts.fragment:
        raise BadInput("base_url must be an address that begins with https://.")
    if parts.scheme == "http" and not is_here:
        raise BadInput("base_url must begin with https://: customers' data must not go over open lines.")
    if parts.username or parts.password:
        raise BadInput("base_url must hold no password; it belongs into the keyring.")
    return url.rstrip("/")


def _refuse_unknown(told: Mapping[str, Any], known: set[str], where: str) -> None:
    for name in told:
        if name not in known:
            raise BadInput(f"“{name}” in {where} is not known: use {', '.join(sorted(known))}.")


def _needed(told: Mapping[str, Any], name: str, where: str) -> str:
    value = told.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadInput(f"{where} needs {name}.")
    return value.strip()


def _text(told: Mapping[str, Any], name: str, otherwise: str) -> str:
    return str(told.get(name, otherwise))


def _number(told: Mapping[str, Any], name: str, otherwise: int, least: int, most: int) -> Decimal:
    try:
        value = Decimal(str(told.get(name, otherwise)))
    except InvalidOperation:
        value = Decimal(-1)
    if not least <= value <= most:
        raise BadInput(f"{name} must be from {least} to {most}.")
    return value


def _one_of(kind: type[Auth], value: str, name: str) -> Auth:
    if value not in list(kind):
        raise BadInput(f"{name} must be one of {', '.join(kind)}.")
    return kind(value)
