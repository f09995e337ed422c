"""Writes a macOS configuration profile and the JSON schema of settings files."""

import json
import plistlib
import uuid

from tools.settings_catalogue import Row

BUNDLE = "org.hatif.Hatif"
# A workplace keeps what it means and takes the rest out: each key in the profile is fixed.
EXAMPLE = {
    "telephony.registrar": "pbx.example.com",
    "database.url": "postgresql://database.example.com/hatif",
}


def profile(rows: list[Row]) -> bytes:
    """Return the profile, with what nearly every workplace fixes; its description lists the other keys."""
    keys = ", ".join(row.key for row in rows)
    settings = {
        "PayloadType": BUNDLE,
        "PayloadVersion": 1,
        "PayloadIdentifier": f"{BUNDLE}.settings",
        "PayloadUUID": _number("settings"),
        "PayloadDisplayName": "Hatif",
        "PayloadDescription": f"Whatever is named here is fixed. The keys: {keys}",
        **EXAMPLE,
    }
    return plistlib.dumps(
        {
            "PayloadType": "Configuration",
            "PayloadVersion": 1,
            "PayloadIdentifier": f"{BUNDLE}.profile",
            "PayloadUUID": _number("profile"),
            "PayloadDisplayName": "Hatif",
            "PayloadScope": "System",
            "PayloadContent": [settings],
        },
        sort_keys=False,
    )


def schema(rows: list[Row]) -> str:
    """Return the schema, for whatever writes settings files: an editor, Ansible, Intune."""
    described = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of Hatif",
        "type": "object",
        "additionalProperties": False,
        "properties": {row.key: _described(row) for row in rows},
    }
    return json.dumps(described, indent=2, ensure_ascii=False) + "\n"


def _described(row: Row) -> dict[str, object]:
    kind = row.kind if row.kind in ("boolean", "integer") else "string"
    found: dict[str, object] = {"type": kind, "title": row.title.english, "default": row.default}
    found["description"] = row.title.arabic
    if row.choices:
        found["enum"] = [value for value, _words in row.choices]
    if row.lowest is not None:
        found["minimum"] = row.lowest
    if row.highest is not None:
        found["maximum"] = row.highest
    return found


def _number(of: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_DNS, f"{of}.{BUNDLE}")).upper()
