"""Settings: their values, their file, and what becomes of a broken one."""

import json
import random
from pathlib import Path

import pytest

from app.errors import BadInput, Unavailable
from app.settings import Setting, Settings, load, peek, problem_of, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A settings file in which the language is not the default one."""
    path = tmp_path / "settings.json"
    settings = Settings()
    settings.language = "en"
    settings.sip_port = 5070
    save(settings, path)
    return path


def test_what_was_never_set_has_its_default() -> None:
    """And every default is a value that may be set."""
    assert Settings().language == "ar"
    for setting in Setting.declared.values():
        setting.check(setting.default)


def test_what_is_saved_is_there_at_the_next_start(path: Path) -> None:
    """Without problems."""
    loaded = load(path)
    assert (loaded.settings.language, loaded.settings.sip_port, loaded.problems) == ("en", 5070, ())


def test_listeners_hear_which_setting_changed() -> None:
    """The windows that show it."""
    heard: list[str] = []
    settings = Settings(listeners=[heard.append])
    settings.theme = "dark"
    assert heard == ["ui.theme"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "xx"),
        ("sip_port", 65536),
        ("sip_port", -1),
        ("sip_port", "5060"),
        ("sip_port", True),
        ("arabic_digits", 1),
        ("registrar", "pbx\nexample"),
        ("registrar", "pbx\x00"),
        ("registrar", "\ud800"),
    ],
)
def test_a_value_that_cannot_be_used_is_refused_and_changes_nothing(name: str, value: object) -> None:
    """Whoever sets it learns why."""
    settings = Settings()
    before = getattr(settings, name)
    with pytest.raises(BadInput, match=r"must"):
        setattr(settings, name, value)
    assert getattr(settings, name) == before


def test_two_settings_cannot_share_a_key() -> None:
    """They would overwrite each other."""
    with pytest.raises((ValueError, RuntimeError)):
        type("More", (), {"again": Setting("ui.language", "ar", "Language")})


def test_a_missing_file_means_defaults(tmp_path: Path) -> None:
    """The first start."""
    assert load(tmp_path / "settings.json").problems == ()


def test_settings_of_a_newer_version_are_kept_for_it(path: Path) -> None:
    """Going back to an older version and forward again loses nothing."""
    stored = json.loads(path.read_text())
    path.write_text(json.dumps(stored | {"ui.hologram": {"depth": 3}}))
    save(load(path).settings, path)
    assert json.loads(path.read_text())["ui.hologram"] == {"depth": 3}


def test_a_bad_value_is_named_and_the_last_good_one_used(path: Path) -> None:
    """The others stay as they are in the file."""
    path.write_text(path.read_text().replace('"en"', '"klingon"').replace("5070", "5080"))
    loaded = load(path)
    assert loaded.problems == ("ui.language must be one of ar, en",)
    assert (loaded.settings.language, loaded.settings.sip_port) == ("en", 5080)


def test_a_mark_that_an_editor_puts_before_the_text_does_no_harm(path: Path) -> None:
    """Notepad does so."""
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert load(path).settings.language == "en"


BROKEN = {
    "half": b'{"ui.language": "e',
    "empty": b"",
    "not text": bytes(range(256)),
    "another encoding": '{"ui.language": "en"}'.encode("utf-16"),
    "a list": b"[1, 2]",
    "nested": b"[" * 100_000,
    "nested object": b'{"a":' * 100_000,
    "a huge number": b'{"telephony.port": ' + b"9" * 10_000 + b"}",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_kept_and_the_last_good_settings_are_used(path: Path, content: bytes) -> None:
    """Each time under another name, so that the second does not overwrite the first."""
    for turn in (1, 2):
        path.write_bytes(content)
        loaded = load(path)
        assert (loaded.settings.language, loaded.settings.sip_port) == ("en", 5070)
        assert len(loaded.problems) == 1
        kept = list(path.parent.glob("settings.json.broken-*"))
        assert [file.read_bytes() for file in kept] == [content] * turn


def test_looking_at_somebodys_settings_changes_nothing(path: Path) -> None:
    """The doctor sees what is wrong and leaves it to the next start."""
    assert (peek(path).language, problem_of(path)) == ("en", "")
    path.write_text(path.read_text().replace('"en"', '"klingon"'))
    assert (peek(path).language, problem_of(path)) == ("ar", "ui.language must be one of ar, en")
    path.write_text("{broken")
    assert peek(path).sip_port == 5070  # from the copy
    assert problem_of(path) != ""
    assert path.read_text() == "{broken"
    assert peek(path.parent / "missing.json").language == "ar"


def test_a_folder_in_the_files_place_does_not_keep_hatif_from_starting(tmp_path: Path) -> None:
    """It happens when somebody unpacks an archive."""
    (tmp_path / "settings.json").mkdir()
    loaded = load(tmp_path / "settings.json")
    assert loaded.settings.language == "ar"
    assert len(loaded.problems) == 1


def test_settings_that_cannot_be_saved_are_told_as_unavailable(tmp_path: Path) -> None:
    """With the system's reason and without a path, for it is shown to people."""
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unavailable, match="could not be saved"):
        save(Settings(), tmp_path / "file" / "settings.json")


def test_a_save_that_fails_in_the_middle_leaves_the_old_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The power goes before the new file has its name."""

    def refuse(file: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.settings.os.fsync", refuse)
    changed = load(path).settings
    changed.language = "ar"
    with pytest.raises(Unavailable, match="No space left"):
        save(changed, path)
    assert load(path).settings.language == "en"


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Damage a file as disks, editors and synchronising programs do."""
    place = chance.randrange(len(content))
    damages = [
        content[:place],
        content[:place] + bytes([content[place] ^ 1 << chance.randrange(8)]) + content[place + 1 :],
        content[:place] + bytes(chance.randrange(1, 40)) + content[place:],
        content[:place] + content[place + chance.randrange(1, 20) :],
        content + content[:place],
        content.replace(b":", chance.choice([b"", b"::", b": null, 1:", b": -"]), 1),
        content.replace(b'"', chance.choice([b"", b"'", b'"\\ud800', b'"\\u0000', b'"["']), 2),
    ]
    return chance.choice(damages)


def test_after_any_of_two_hundred_damages_hatif_starts_and_can_save(path: Path) -> None:
    """Whatever is read is of the right kind, and what was in the file is still somewhere."""
    content = path.read_bytes()
    for seed in range(200):
        damaged = mutated(content, random.Random(seed))  # noqa: S311  the same damages each time
        path.write_bytes(damaged)
        loaded = load(path)
        for name, setting in vars(Settings).items():
            if isinstance(setting, Setting):
                setting.check(getattr(loaded.settings, name))
        kept = [file.read_bytes() for file in path.parent.glob("settings.json*")]
        assert damaged in kept
        save(loaded.settings, path)
        assert load(path).problems == ()
        save(Settings({"ui.language": "en", "telephony.port": 5070}), path)


def test_what_the_desk_notes_down_by_itself_gives_way_to_the_workplace() -> None:
    """A fixed login or address must not make signing in fail."""
    settings = Settings(managed={"agent.login": "fixed"})
    settings.keep(Settings.agent_login, "sara")
    settings.keep(Settings.theme, "dark")
    assert (settings.agent_login, settings.theme, dict(settings.stored)) == (
        "fixed",
        "dark",
        {"ui.theme": "dark"},
    )
