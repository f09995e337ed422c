"""Puts a text into whatever people write at a desk, beside a customer's own fields; a refusal is fine."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from uuid import UUID

from app import times
from app.cases.kinds import Deed
from app.errors import BadInput
from app.models.keys import new_key
from app.models.memory import Memory
from app.models.rows.articles import ArticleRow, ArticleStatus
from app.models.rows.cases import CaseDeed, NewCase
from app.models.rows.contacts import NewContact
from app.models.rows.follow_ups import NewFollowUp
from app.models.rows.interactions import InteractionKind
from app.models.rows.offers import NewOfferAnswer, OfferRow
from app.models.rows.snippets import SnippetRow, SnippetScope
from app.offers.choice import OfferAnswerKind


def is_taken(work: Callable[[], object]) -> bool:
    """Do something; say whether it was not refused. Anything but a refusal is a fault."""
    try:
        work()
    except BadInput:
        return False
    return True


def write_everywhere(memory: Memory, customer_id: UUID, text: str) -> int:
    """Write it into everything; say how often it was taken."""
    return sum(map(is_taken, _deeds(memory, customer_id, text)))


def _deeds(memory: Memory, customer_id: UUID, text: str) -> Iterator[Callable[[], object]]:
    yield partial(memory.pin_note, customer_id, text)
    yield partial(memory.search, text)
    yield partial(
        memory.keep_snippet, SnippetRow(new_key(), SnippetScope.OWN, "", f"k{new_key()}", text, text)
    )
    yield partial(memory.contacts.record, _contact(customer_id, text))
    yield from _of_cases(memory, customer_id, text)
    yield from _of_knowledge(memory, text)
    yield from _of_offers(memory, customer_id, text)


def _contact(customer_id: UUID, text: str) -> NewContact:
    later = times.now() + timedelta(days=1)
    follow_up = NewFollowUp(new_key(), text, later, "Asia/Riyadh", "", why=text, customer_words=text)
    return NewContact(
        id=new_key(), customer_id=customer_id, kind=InteractionKind.EMAIL, direction="inbound",
        at=times.now(), title=text, note=text, follow_ups=(follow_up,),
    )  # fmt: skip


def _of_cases(memory: Memory, customer_id: UUID, text: str) -> Iterator[Callable[[], object]]:
    case = NewCase(id=new_key(), customer_id=customer_id, title=text, text=text, department_reason=text)
    yield partial(memory.cases.open, case)
    for kind in (Deed.NOTE, Deed.WAIT, Deed.GO_ON, Deed.ANSWER):
        deed = CaseDeed(id=new_key(), case_id=case.id, kind=str(kind), at=times.now(), text=text)
        yield partial(memory.cases.do, deed)
    yield partial(memory.cases.of_number, text)


def _of_knowledge(memory: Memory, text: str) -> Iterator[Callable[[], object]]:
    article = ArticleRow(
        id=new_key(), key=_own_key(), title_ar=text, title_en=text, text_ar=text, text_en=text,
        keywords=text, status=ArticleStatus.PUBLISHED,
    )  # fmt: skip
    plain = ArticleRow(id=new_key(), key=_own_key(), title_en="Plain", text_en="Plain")
    yield partial(memory.knowledge.keep, article)
    yield partial(memory.knowledge.keep, plain)
    yield partial(memory.knowledge.rate, plain.id, is_helpful=False, comment=text)
    yield partial(memory.knowledge.search, text, "en")
    yield partial(memory.knowledge.note_miss, text, "en")


def _of_offers(memory: Memory, customer_id: UUID, text: str) -> Iterator[Callable[[], object]]:
    offer = OfferRow(id=new_key(), key=_own_key(), title_ar=text, title_en=text, text_ar=text, text_en=text)
    plain = OfferRow(id=new_key(), key=_own_key(), title_en="Plain")
    yield partial(memory.offers.keep, offer)
    yield partial(memory.offers.keep, plain)
    said = NewOfferAnswer(
        id=new_key(), offer_id=plain.id, customer_id=customer_id, call_id=None,
        answer=OfferAnswerKind.DECLINED, reason=text,
    )  # fmt: skip
    yield partial(memory.offers.answer, said)


def _own_key() -> str:
    return f"k{new_key().hex[-20:]}"
