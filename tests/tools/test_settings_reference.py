"""Everything that is made from the declared settings."""

import json
import plistlib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.registry import POLICIES
from app.settings import Setting
from tools import settings_reference
from tools.settings_catalogue import Row, rows

_SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"


@pytest.fixture(scope="module")
def known() -> list[Row]:
    """The settings a workplace may set."""
    return rows()


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """What each file holds when it is fresh."""
    return settings_reference.files()


def _tree(content: bytes) -> ElementTree.Element:
    return ElementTree.fromstring(content)  # noqa: S314  made a moment ago, by ourselves


def test_what_is_committed_is_fresh() -> None:
    """Whoever declares a setting runs one command."""
    names = settings_reference.stale(settings_reference.ROOT)
    assert not names, f"stale: {', '.join(names)}; run {settings_reference.COMMAND}"


def test_only_what_is_stale_is_written(tmp_path: Path) -> None:
    """A second run writes nothing."""
    assert set(settings_reference.write(tmp_path)) == set(settings_reference.files())
    assert settings_reference.write(tmp_path) == []


def test_the_reference_names_every_setting_in_both_languages(
    known: list[Row], made: dict[str, bytes]
) -> None:
    """Except what a desk remembers by itself."""
    text = made["docs/settings.md"].decode()
    for row in known:
        assert f"| `{row.key}` | {row.title.english}" in text
        assert row.title.arabic in text
    assert {row.key for row in known} == {key for key, each in Setting.declared.items() if not each.is_memory}
    assert "ui.window_layout" not in text


def test_group_policy_finds_every_word_and_writes_every_key(known: list[Row], made: dict[str, bytes]) -> None:
    """Group policy's editor refuses a template in which one reference leads nowhere."""
    folder = "packaging/windows/policies"
    template = _tree(made[f"{folder}/Hatif.admx"])
    text = made[f"{folder}/Hatif.admx"].decode()
    names = {f"$({kind}.{name})" for kind, name in _references(text)}
    for language in ("en-US", "ar-SA"):
        words = _tree(made[f"{folder}/{language}/Hatif.adml"])
        strings = {f"$(string.{each.get('id')})" for each in words.iter(f"{_SPACE}string")}
        shapes = {f"$(presentation.{each.get('id')})" for each in words.iter(f"{_SPACE}presentation")}
        assert names <= strings | shapes
        fields = {each.get("refId") for each in words.iter() if each.get("refId")}
        assert fields == {each.get("id") for each in template.iter() if each.get("id")}
    policies = list(template.iter(f"{_SPACE}policy"))
    assert {each.get("key") for each in policies} == {POLICIES}
    written = {each.get("valueName") for each in template.iter() if each.get("valueName")}
    assert written == {row.key for row in known}
    groups = {each.get("name") for each in template.iter(f"{_SPACE}category")}
    assert {each.get("ref") for each in template.iter(f"{_SPACE}parentCategory")} <= groups


def _references(text: str) -> set[tuple[str, str]]:
    parts = [part.partition(")")[0] for part in text.split("$(")[1:]]
    return {(part.partition(".")[0], part.partition(".")[2]) for part in parts}


def test_the_installer_has_a_property_and_a_value_for_each(known: list[Row], made: dict[str, bytes]) -> None:
    """Names that Windows takes, identifiers that no two share."""
    text = made["packaging/windows/settings.wxs"].decode()
    tree = _tree(text.encode())
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    components = {each.get("Id"): each.get("Guid") for each in tree.iter(f"{space}Component")}
    assert len(components) == len(set(components.values())) == len(known)
    assert all(str(name).isidentifier() and len(str(name)) <= 72 for name in components)
    names = {each.get("Name") for each in tree.iter(f"{space}RegistryValue")}
    assert names == {row.key for row in known}


def test_profile_and_schema_say_the_same(known: list[Row], made: dict[str, bytes]) -> None:
    """Every default passes, and what the profile gives as an example is a real setting."""
    profile = plistlib.loads(made["packaging/macos/org.hatif.Hatif.mobileconfig"])
    settings = profile["PayloadContent"][0]
    keys = {key for key in settings if not key.startswith("Payload")}
    assert keys <= set(Setting.declared)
    described = json.loads(made["packaging/settings.schema.json"])["properties"]
    assert set(described) == {row.key for row in known}
    for row in known:
        assert row.default == described[row.key]["default"]
        assert row.default in described[row.key].get("enum", [row.default])
