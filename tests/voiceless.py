"""A computer without a voice."""

import sys

from app.speech import Speech


class Voiceless(Speech):
    """Speech whose process ends at once, as on a computer without a speech program."""

    def __init__(self) -> None:
        super().__init__([sys.executable, "-c", ""])
