"""Makes of a picture and an event the next picture: no clock, no network, no database."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from app.bridge import comparison, stays
from app.bridge.agents import look_again
from app.bridge.events import (
    CallerAnswered,
    CallerEntered,
    CallerGaveUp,
    CallerLeft,
    Everything,
    HangUpBegan,
    KeyPressed,
    LineGone,
    LineSeen,
    ListeningBegan,
    MemberGone,
    MemberSeen,
    OfferBegan,
    OfferEnded,
    PbxEvent,
    QueueEnded,
    TalkEnded,
)
from app.bridge.picture import Line, Listening, Member, Picture, with_item, without


def after(picture: Picture, event: PbxEvent) -> Picture:
    """Return the picture after an event; one that says nothing new changes nothing."""
    rule = RULES.get(type(event))
    return picture if rule is None else rule(picture, event)


def _see_member(picture: Picture, event: MemberSeen) -> Picture:
    member = Member(event.is_paused, event.reason if event.is_paused else "")
    seen = replace(
        picture,
        members=with_item(picture.members, (event.queue, event.extension), member),
        devices=with_item(picture.devices, event.extension, event.device),
    )
    return look_again(seen, event.extension, event.at)


def _lose_member(picture: Picture, event: MemberGone) -> Picture:
    gone = replace(picture, members=without(picture.members, (event.queue, event.extension)))
    return look_again(gone, event.extension, event.at)


def _see_line(picture: Picture, event: LineSeen) -> Picture:
    known = picture.lines.get(event.line)
    line = Line(
        event.name,
        event.extension,
        event.pbx_call,
        event.number or (known.number if known else ""),
        event.is_up,
        known.is_outbound if known else event.is_outbound,
        known.since if known else event.at,
    )
    seen = replace(picture, lines=with_item(picture.lines, event.line, line))
    return look_again(seen, event.extension, event.at) if event.extension else seen


def _lose_line(picture: Picture, event: LineGone) -> Picture:
    line = picture.lines.get(event.line)
    gone = stays.end_with_line(picture, event.line, event.at)
    gone = replace(gone, lines=without(gone.lines, event.line))
    heard = gone.listening.get(event.line)
    if heard is not None and heard.ended_at is None:
        ended = replace(heard, ended_at=event.at)
        gone = replace(gone, listening=with_item(gone.listening, event.line, ended))
    if line is None or not line.extension:
        return gone
    return look_again(gone, line.extension, event.at)


def _note_answer(picture: Picture, event: KeyPressed) -> Picture:
    key = (event.pbx_call, event.question)
    return (
        picture
        if key in picture.answers
        else replace(picture, answers=with_item(picture.answers, key, event))
    )


def _hear(picture: Picture, event: ListeningBegan) -> Picture:
    if event.line in picture.listening:
        return picture
    heard = Listening(event.extension, event.pbx_call, event.at)
    return replace(picture, listening=with_item(picture.listening, event.line, heard))


def _answer(picture: Picture, event: CallerAnswered) -> Picture:
    return look_again(stays.answer(picture, event), event.extension, event.at)


RULES: Mapping[type[PbxEvent], Callable[[Picture, Any], Picture]] = MappingProxyType(
    {
        CallerEntered: stays.enter,
        CallerLeft: stays.leave,
        CallerGaveUp: stays.give_up,
        QueueEnded: stays.end_by_queue,
        OfferBegan: stays.offer,
        OfferEnded: stays.end_offer,
        CallerAnswered: _answer,
        TalkEnded: stays.part,
        MemberSeen: _see_member,
        MemberGone: _lose_member,
        LineSeen: _see_line,
        HangUpBegan: stays.hang_up,
        LineGone: _lose_line,
        KeyPressed: _note_answer,
        ListeningBegan: _hear,
        Everything: comparison.compare,
    }
)
