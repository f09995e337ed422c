"""As much of JSON Schema as the script language's schema uses. An unknown keyword is an error."""

import re
from collections.abc import Iterator
from typing import Any

_SAID_ONLY = ("$schema", "title", "description", "$defs")
_TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "integer": int,
    "number": (int, float),
}


def is_valid(value: object, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """Whether the value is what the schema describes."""
    return all(_holds(keyword, rule, value, schema, root) for keyword, rule in _keywords(schema))


def _keywords(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    yield from ((keyword, rule) for keyword, rule in schema.items() if keyword not in _SAID_ONLY)


def _holds(keyword: str, rule: Any, value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    match keyword:
        case "$ref":
            return is_valid(value, root["$defs"][rule.removeprefix("#/$defs/")], root)
        case "anyOf":
            return any(is_valid(value, one, root) for one in rule)
        case "const":
            return value == rule and isinstance(value, type(rule))
        case "enum":
            return isinstance(value, str) and value in rule
        case "type":
            return isinstance(value, _TYPES[rule]) and (rule == "boolean" or not isinstance(value, bool))
    if isinstance(value, str):
        return _text_holds(keyword, rule, value)
    if isinstance(value, dict):
        return _object_holds(keyword, rule, value, schema, root)
    if isinstance(value, list):
        return keyword != "items" or all(is_valid(one, rule, root) for one in value)
    if isinstance(value, int | float):
        return bool(keyword != "minimum" or value >= rule) and bool(keyword != "maximum" or value <= rule)
    return True


def _text_holds(keyword: str, rule: Any, value: str) -> bool:
    if keyword == "pattern":
        return re.search(rule, value) is not None
    return keyword != "maxLength" or len(value) <= rule


def _object_holds(
    keyword: str, rule: Any, value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any]
) -> bool:
    match keyword:
        case "required":
            return set(rule) <= set(value)
        case "properties":
            return all(is_valid(value[name], one, root) for name, one in rule.items() if name in value)
        case "propertyNames":
            return all(is_valid(name, rule, root) for name in value)
        case "additionalProperties":
            others = [one for name, one in value.items() if name not in schema.get("properties", {})]
            return all(is_valid(one, rule, root) for one in others) if rule else not others
    raise AssertionError(f"the keyword {keyword} is not known here")
