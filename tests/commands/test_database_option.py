"""A command works on the database that was named, or on the desk's own."""

import argparse
from pathlib import Path

from app import settings
from app.commands import database_option
from app.folders import Folders
from app.settings import Settings


def options(*words: str) -> argparse.Namespace:
    """Read a command line."""
    parser = argparse.ArgumentParser()
    database_option.add_arguments(parser)
    return parser.parse_args(words)


def test_a_named_database_is_taken(tmp_path: Path) -> None:
    named = options("--database", "sqlite:///x", "--profile", str(tmp_path))
    assert database_option.url_of(named) == "sqlite:///x"


def test_otherwise_it_is_the_one_of_the_settings_or_the_profiles_file(tmp_path: Path) -> None:
    here = options("--profile", str(tmp_path))
    assert database_option.url_of(here) == f"sqlite:///{tmp_path / 'data' / 'hatif.sqlite'}"
    chosen = Settings()
    chosen.database_url = "postgresql://server/hatif"
    settings.save(chosen, Folders.under(tmp_path).config / "settings.json")
    assert database_option.url_of(here) == "postgresql://server/hatif"
