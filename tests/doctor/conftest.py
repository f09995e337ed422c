"""A profile for the doctor to look at."""

from pathlib import Path

import pytest

from app.doctor.finding import Profile
from app.folders import Folders
from app.settings import Settings


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A fresh profile, as after the first start."""
    folders = Folders.under(tmp_path)
    folders.prepare()
    return Profile(folders, Settings())
