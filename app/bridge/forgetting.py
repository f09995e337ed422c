"""Lets go of what is over and written down, so that a bridge that runs for months stays small."""

from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

from app.bridge.picture import Picture

KEPT = timedelta(seconds=20)  # longer than events may come late


def without_what_is_over(picture: Picture, written: Picture, now: datetime) -> Picture:
    """Return the picture without what ended some time ago and is written down."""
    horizon = now - KEPT
    stays = {
        key: stay
        for key, stay in picture.stays.items()
        if stay.ended_at is None or stay.ended_at > horizon or written.stays.get(key) != stay
    }
    listening = {
        line: heard
        for line, heard in picture.listening.items()
        if heard.ended_at is None or heard.ended_at > horizon or written.listening.get(line) != heard
    }
    answers = {
        key: answer
        for key, answer in picture.answers.items()
        if answer.at > horizon or key not in written.answers
    }
    busy = {(channel, queue) for channel, queue, _ in stays}
    times_in = {
        key: times for key, times in picture.times_in.items() if key in busy or key[0] in picture.lines
    }
    return replace(
        picture,
        stays=MappingProxyType(stays),
        listening=MappingProxyType(listening),
        answers=MappingProxyType(answers),
        times_in=MappingProxyType(times_in),
    )
