"""Callers in queues: what each event makes of their stays. Nothing here is undone by hearing it twice."""

from dataclasses import replace
from datetime import datetime

from app.bridge.events import (
    CallerAnswered,
    CallerEntered,
    CallerGaveUp,
    CallerLeft,
    HangUpBegan,
    OfferBegan,
    OfferEnded,
    OfStay,
    QueueEnded,
    TalkEnded,
)
from app.bridge.picture import Offer, Picture, Stay, StayKey, with_item
from app.models.rows.pbx import OfferOutcome, QueueOutcome

# What may still be corrected: nobody said yet how the stay ended.
_GUESSED = frozenset({QueueOutcome.WAITING, QueueOutcome.LEFT, QueueOutcome.UNSEEN})


def latest(picture: Picture, event: OfStay) -> tuple[StayKey, Stay] | None:
    """Return the latest stay of a line in a queue, as long as it is remembered."""
    times = picture.times_in.get((event.channel, event.queue), 0)
    key = (event.channel, event.queue, times)
    stay = picture.stays.get(key)
    return None if stay is None else (key, stay)


def enter(picture: Picture, event: CallerEntered) -> Picture:
    """A caller begins to wait, unless he is known to."""
    found = latest(picture, event)
    if found is not None and found[1].is_waiting:
        key, stay = found
        return _with(picture, key, replace(stay, entered_at=min(stay.entered_at, event.at)))
    stay = Stay(event.pbx_call, event.number, event.name, event.at)
    return begin(picture, event.channel, event.queue, stay)


def begin(picture: Picture, channel: str, queue: str, stay: Stay) -> Picture:
    """Begin one more stay of a line in a queue."""
    times = picture.times_in.get((channel, queue), 0) + 1
    counted = replace(picture, times_in=with_item(picture.times_in, (channel, queue), times))
    return _with(counted, (channel, queue, times), stay)


def give_up(picture: Picture, event: CallerGaveUp) -> Picture:
    """A caller hung up while he waited."""
    found = latest(picture, event)
    if found is None or found[1].outcome not in _GUESSED | {QueueOutcome.ABANDONED}:
        return picture
    key, stay = found
    ended = _ended(stay, QueueOutcome.ABANDONED, event.at, OfferOutcome.GAVE_UP)
    return _with(picture, key, replace(ended, waited_seconds=event.waited_seconds))


def leave(picture: Picture, event: CallerLeft) -> Picture:
    """A caller waits no more; how it went on is said by another event, or by his line's end."""
    found = latest(picture, event)
    if found is None or not found[1].is_waiting:
        return picture
    key, stay = found
    return _with(picture, key, replace(stay, left_at=event.at, waited_seconds=_seconds(stay, event.at)))


def end_by_queue(picture: Picture, event: QueueEnded) -> Picture:
    """The dialplan says why nobody answered; who was not let in has a stay of no length."""
    found = latest(picture, event)
    is_over = found is not None and found[1].ended_at is not None
    if found is None or (is_over and event.outcome is QueueOutcome.REFUSED):
        stay = Stay(event.pbx_call, event.number, "", event.at)
        ended = _ended(stay, event.outcome, event.at, OfferOutcome.GAVE_UP)
        return begin(picture, event.channel, event.queue, ended)
    key, stay = found
    if stay.outcome is QueueOutcome.TALKING and event.outcome is QueueOutcome.LEFT:  # the agent has hung up
        return _with(picture, key, _parted(replace(stay, hung_up_by="agent"), event.at))
    if stay.outcome not in _GUESSED | {QueueOutcome.ABANDONED}:  # Asterisk says so of a timeout too
        return picture
    waited = stay.waited_seconds or _seconds(stay, stay.left_at or event.at)
    ended = _ended(stay, event.outcome, event.at, OfferOutcome.NOT_ANSWERED)
    return _with(picture, key, replace(ended, waited_seconds=waited, is_estimated=False))


def offer(picture: Picture, event: OfferBegan) -> Picture:
    """A caller's call rings at an agent's."""
    found = latest(picture, event)
    if found is None or found[1].ended_at is not None or found[1].answered_at is not None:
        return picture
    key, stay = found
    if any(each.extension == event.extension and each.ended_at is None for each in stay.offers):
        return picture
    offers = (*stay.offers, Offer(event.extension, event.at))
    return _with(picture, key, replace(stay, offers=offers, offered_at=stay.offered_at or event.at))


def end_offer(picture: Picture, event: OfferEnded) -> Picture:
    """It rings there no more; some events do not say in which queue the caller is."""
    found = latest(picture, event) if event.queue else _waiting(picture, event.channel)
    if found is None:
        return picture
    key, stay = found
    offers = tuple(
        replace(each, outcome=event.outcome, ended_at=event.at)
        if each.extension == event.extension and each.ended_at is None
        else each
        for each in stay.offers
    )
    return _with(picture, key, replace(stay, offers=offers))


def _waiting(picture: Picture, channel: str) -> tuple[StayKey, Stay] | None:
    found = ((key, stay) for key, stay in picture.stays.items() if key[0] == channel and stay.is_waiting)
    return next(found, None)


def answer(picture: Picture, event: CallerAnswered) -> Picture:
    """An agent took the call."""
    found = latest(picture, event)
    if found is None or found[1].outcome not in _GUESSED:
        return picture
    key, stay = found
    return _with(picture, key, answered(stay, event.extension, event.at, event.waited_seconds))


def answered(stay: Stay, extension: str, at: datetime, waited_seconds: int) -> Stay:
    """Return a stay whose call an agent has taken."""
    rang = any(each.extension == extension and each.ended_at is None for each in stay.offers)
    offers = tuple(_decided(each, extension, at) for each in stay.offers)
    if not rang:
        offers = (*offers, Offer(extension, at, OfferOutcome.ANSWERED, at))
    return replace(
        stay,
        outcome=QueueOutcome.TALKING,
        extension=extension,
        offered_at=stay.offered_at or at,
        answered_at=at,
        left_at=stay.left_at or at,
        ended_at=None,
        waited_seconds=waited_seconds,
        offers=offers,
    )


def _decided(offer: Offer, extension: str, at: datetime) -> Offer:
    if offer.ended_at is not None:
        return offer
    is_his = offer.extension == extension
    return replace(offer, outcome=OfferOutcome.ANSWERED if is_his else OfferOutcome.ELSEWHERE, ended_at=at)


def part(picture: Picture, event: TalkEnded) -> Picture:
    """The agent and the caller have parted."""
    times = picture.times_in.get((event.channel, event.queue), 0)
    for number in range(times, 0, -1):  # he may wait in the same queue again already
        key = (event.channel, event.queue, number)
        stay = picture.stays.get(key)
        if stay is None or stay.outcome in (QueueOutcome.WAITING, QueueOutcome.ABANDONED):
            continue
        if stay.is_confirmed:
            return picture
        if stay.answered_at is None:  # the beginning was not seen
            stay = replace(answered(stay, event.extension, event.at, event.waited_seconds), is_estimated=True)
        ended = replace(
            stay,
            outcome=QueueOutcome.ANSWERED,
            ended_by=event.ended_by,
            ended_at=stay.ended_at or event.at,
            waited_seconds=event.waited_seconds,
            talked_seconds=event.talked_seconds,
            is_confirmed=True,
        )
        return _with(picture, key, ended)
    return picture


def end_with_line(picture: Picture, line: str, at: datetime, *, is_estimated: bool = False) -> Picture:
    """A line is no more: whatever its caller was in has ended."""
    for key, stay in picture.stays.items():
        if key[0] != line or stay.ended_at is not None:
            continue
        if stay.outcome is QueueOutcome.TALKING:
            parted = _parted(stay, at)
            ended = replace(parted, is_estimated=stay.is_estimated or is_estimated)
        elif is_estimated:
            ended = unseen(stay, at)
        elif stay.left_at is not None:
            ended = _ended(stay, QueueOutcome.LEFT, stay.left_at, OfferOutcome.NOT_ANSWERED)
        else:
            gave_up = _ended(stay, QueueOutcome.ABANDONED, at, OfferOutcome.GAVE_UP)
            ended = replace(gave_up, waited_seconds=_seconds(stay, at))
        picture = _with(picture, key, ended)
    return picture


def hang_up(picture: Picture, event: HangUpBegan) -> Picture:
    """Somebody hung up; now and then Asterisk does not say who of the two it was, and this does."""
    line = picture.lines.get(event.line)
    for key, stay in picture.stays.items():
        if stay.outcome is not QueueOutcome.TALKING or stay.hung_up_by:
            continue
        if key[0] == event.line:
            picture = _with(picture, key, replace(stay, hung_up_by="caller"))
        elif line is not None and (line.pbx_call, line.extension) == (stay.pbx_call, stay.extension):
            picture = _with(picture, key, replace(stay, hung_up_by="agent"))
    return picture


def _parted(stay: Stay, at: datetime) -> Stay:
    """Return a stay whose conversation is over, in whole seconds as queues count them."""
    talked = int(at.timestamp()) - int((stay.answered_at or at).timestamp())
    return replace(
        stay, outcome=QueueOutcome.ANSWERED, ended_at=at, ended_by=stay.hung_up_by, talked_seconds=talked
    )


def unseen(stay: Stay, at: datetime) -> Stay:
    """Return a stay that ended while nobody looked."""
    ended = _ended(stay, QueueOutcome.UNSEEN, at, OfferOutcome.UNSEEN)
    return replace(ended, is_estimated=True, waited_seconds=stay.waited_seconds or _seconds(stay, at))


def _ended(stay: Stay, outcome: QueueOutcome, at: datetime, of_offers: OfferOutcome) -> Stay:
    offers = tuple(
        each if each.ended_at is not None else replace(each, outcome=of_offers, ended_at=at)
        for each in stay.offers
    )
    left_at = stay.left_at or at
    return replace(stay, outcome=outcome, left_at=left_at, ended_at=max(left_at, at), offers=offers)


def _seconds(stay: Stay, at: datetime) -> int:
    return max(0, int((at - stay.entered_at).total_seconds()))


def _with(picture: Picture, key: StayKey, stay: Stay) -> Picture:
    return replace(picture, stays=with_item(picture.stays, key, stay))
