"""Who counts before whom."""

import getpass
import json
from pathlib import Path

import pytest

from app import settings_sources
from app.settings import Setting, Settings
from app.settings_sources import Places, Source, load, peek, public_name, source, variable


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A computer whose administrator has written nothing yet."""
    (tmp_path / "policy.d").mkdir()
    (tmp_path / "people").mkdir()
    return Places(tmp_path / "policy.d", tmp_path / "presets.json", tmp_path / "people")


def test_the_order_is_policy_this_start_person_computer_built_in(places: Places, tmp_path: Path) -> None:
    """Each layer is taken away in turn, and the next one counts."""
    own = tmp_path / "settings.json"
    own.write_text(json.dumps({"telephony.registrar": "person"}))
    places.presets.write_text(json.dumps({"telephony.registrar": "computer"}))
    fixed = places.policies / "all.json"
    fixed.write_text(json.dumps({"telephony.registrar": "policy"}))
    environment = {"HATIF_TELEPHONY_REGISTRAR": "environment"}

    def now() -> tuple[str, Source]:
        settings = load(own, places, environment).settings
        assert peek(own, places, environment).registrar == settings.registrar
        return settings.registrar, source(settings, "telephony.registrar")

    assert now() == ("policy", Source.POLICY)
    fixed.unlink()
    assert now() == ("environment", Source.THIS_START)
    environment.clear()
    assert now() == ("person", Source.PERSON)
    own.write_text("{}")
    assert now() == ("computer", Source.COMPUTER)
    places.presets.unlink()
    assert now() == ("", Source.BUILT_IN)


def test_one_persons_file_counts_before_everybodys(places: Places, tmp_path: Path) -> None:
    """So a shared computer knows each agent's extension."""
    places.presets.write_text(json.dumps({"telephony.user": "100", "ui.language": "en"}))
    (places.people / f"{getpass.getuser()}.json").write_text(json.dumps({"telephony.user": "217"}))
    settings = load(tmp_path / "none.json", places, {}).settings
    assert (settings.sip_user, settings.language) == ("217", "en")


def test_variables_are_read_as_what_their_settings_are() -> None:
    """What will not do is named and passed over."""
    values, problems = settings_sources.variables(
        {"HATIF_UI_ARABIC_DIGITS": "false", "HATIF_TELEPHONY_PORT": "5070", "HATIF_UI_THEME": "pink"}
    )
    assert values == {"ui.arabic_digits": False, "telephony.port": 5070}
    assert problems == ("HATIF_UI_THEME: ui.theme must be one of light, dark, contrast",)


def test_every_setting_has_a_name_of_its_own_where_only_capitals_are_allowed() -> None:
    """Two keys must never become one variable, nor one property of the installer."""
    assert variable("telephony.allow_old_tls") == "HATIF_TELEPHONY_ALLOW_OLD_TLS"
    assert len({public_name(key) for key in Setting.declared}) == len(Setting.declared)


def test_what_is_not_the_persons_choice_is_never_written(places: Places, tmp_path: Path) -> None:
    """Else today's preset would stay after tomorrow's."""
    places.presets.write_text(json.dumps({"ui.theme": "dark"}))
    settings = load(tmp_path / "none.json", places, {"HATIF_UI_LANGUAGE": "en"}).settings
    assert isinstance(settings, Settings)
    assert (settings.theme, settings.language, dict(settings.stored)) == ("dark", "en", {})
