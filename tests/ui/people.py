"""A customer, his card, and pages of calls with him, for the tests of panels."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from app import times
from app.callscript.language import read_script
from app.callscript.runner import Runner
from app.models.keys import new_key
from app.models.rows.callers import Candidate, Identification, MatchReason
from app.models.rows.cards import Card, CaseRow, NumberRow, TimelineRow
from app.models.rows.follow_ups import FollowUpRow
from app.models.rows.history import CallRow
from app.models.rows.outcomes import OutcomeRow, ReasonRow
from app.models.rows.search import FoundRow
from app.telephony.protocol import CallPicture
from app.ui.state.call_page import CallPage
from app.ui.state.calls import Calls
from tests.ui import pictures

ABDULRAHMAN = UUID("018f0000-0000-7000-8000-000000000001")
MONA = UUID("018f0000-0000-7000-8000-000000000002")

SCRIPT = """
script: refund
version: 3
title: {ar: استرداد, en: Refund}
start: greeting
steps:
  greeting:
    kind: say
    title: {ar: التحية, en: Greeting}
    say: {ar: صباح الخير, en: Good morning}
    next: which
  which:
    kind: ask
    title: {ar: أي مبلغ؟, en: Which charge?}
    say: {ar: أي مبلغ تقصد؟, en: Which charge do you mean?}
    tip: {ar: لا تعد بموعد, en: Promise no date}
    answers:
      - {key: twice, text: {ar: مرتين, en: The same twice}, reason: duplicate_charge, to: identity}
      - {key: high, text: {ar: أعلى, en: Too high}, to: amount}
  identity:
    kind: check
    title: {ar: التحقق, en: Identity}
    say: {ar: التسجيل, en: This call is recorded}
    must_be_read: true
    needs: 1
    questions:
      - {key: birth, text: {ar: الميلاد, en: Date of birth}}
      - {key: account, text: {ar: الحساب, en: Account number}}
    passed: amount
    failed: finish
  amount:
    kind: ask
    title: {ar: المبلغ, en: How much?}
    say: {ar: كم المبلغ؟, en: How much was it?}
    takes: amount
    least: 1
    most: 5000
    next: certain
  certain:
    kind: ask
    title: {ar: أكيد؟, en: Certain?}
    say: {ar: هل أنت متأكد؟, en: Are you certain?}
    takes: yes_no
    next: work
  work:
    kind: do
    title: {ar: الطلب, en: Open the case}
    say: {ar: سأفتح حالة, en: I open a case}
    action: create_case
    with: {department: finance}
    next: noted
    failed: noted
  noted:
    kind: note
    title: {ar: ملاحظة, en: Note it}
    note: {ar: طُلب استرداد, en: Refund asked for}
    next: finish
  finish:
    kind: end
    title: {ar: الوداع, en: Goodbye}
    say: {ar: شكرًا لك, en: Thank you}
    outcome: solved
    reason: duplicate_charge
"""


def runner(*answers: object) -> Runner:
    """Return the test script after these answers."""
    running = Runner(read_script(SCRIPT, "refund"), {})
    for given in answers:
        running = running.answer(given)
    return running


def follow_up(what: str = "Call back", *, in_minutes: int = 60, number: str = "+966501234567") -> FollowUpRow:
    """Return a follow-up that is due in so many minutes; negative ones are overdue."""
    due_at = times.now() + timedelta(minutes=in_minutes)
    return FollowUpRow(new_key(), what, due_at, "Asia/Riyadh", ABDULRAHMAN, "Abdulrahman Al-Shammari", number)


def contact(
    kind: str = "call_in", text: str = "Asked for an invoice", seconds: int | None = 372
) -> TimelineRow:
    """Return something that happened an hour ago."""
    return TimelineRow(kind, times.now() - timedelta(hours=1), "Billing", text, seconds)


def case(number: str = "#4471") -> CaseRow:
    """Return an open case."""
    opened_at = times.now() - timedelta(days=1)
    return CaseRow(new_key(), number, "Duplicate charge", "open", "high", "Billing", opened_at, None)


def card(**changes: object) -> Card:
    """Return the card of a VIP in Riyadh, with these changes."""
    made = Card(
        customer_id=ABDULRAHMAN,
        name="عبد الرحمن الشمّري",
        name_latin="Abdulrahman Al-Shammari",
        company="شركة نجد للتجارة",
        company_latin="Najd Trading Co.",
        city="الرياض",
        city_latin="Riyadh",
        language="ar",
        needs="Hearing aid: speak slowly.",
        segment="Gold",
        since_year=2017,
        is_vip=True,
        vip_reason="Key account",
        is_do_not_call=False,
        account_number="SA-880-2214",
        balance=Decimal("1499.50"),
        currency="SAR",
        time_zone="Asia/Riyadh",
        numbers=(NumberRow("+966501234567", "0501234567", "", "mobile", is_shared=False, is_main=True),),
        timeline=(contact(), contact("email", "Sent the statement", None)),
        follow_ups=(follow_up(),),
        calls_in_7_days=2,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def candidate(
    name: str = "Mona Haddad", customer_id: UUID = MONA, reason: MatchReason = MatchReason.SHARED
) -> Candidate:
    """Return somebody who may be the caller."""
    return Candidate(
        customer_id, name, name, "Haddad Group", reason, is_vip=False, language="en", last_contact_at=None
    )


def put_off(row: FollowUpRow) -> FollowUpRow:
    """Return the same follow-up, due a day later."""
    return replace(row, due_at=row.due_at + timedelta(days=1))


def found_row(name: str = "Mona Haddad", customer_id: UUID = MONA, *, arabic: str = "") -> FoundRow:
    """Return somebody a search found."""
    return FoundRow(customer_id, arabic, name, "Haddad Group", "+97145550182", "AE-1")


def call_row(
    name: str,
    *,
    arabic: str = "",
    number: str = "+966501234567",
    direction: str = "inbound",
    is_answered: bool = True,
    is_complete: bool = True,
) -> CallRow:
    """Return one of the agent's calls, an hour ago; without a name nobody knows who it was."""
    at = times.now() - timedelta(hours=1)
    return CallRow(
        id=new_key(),
        direction=direction,
        number=number,
        caller_name="",
        queue="billing",
        customer_id=MONA if name else None,
        customer_name=arabic,
        customer_name_latin=name,
        offered_at=at,
        answered_at=at if is_answered else None,
        talked_seconds=200 if is_answered else 0,
        outcome_ar="حُلّت" if is_answered else "",
        outcome_en="Solved" if is_answered else "",
        is_complete=is_complete,
    )


def ring(calls: Calls, picture: CallPicture | None = None, *, known: Card | None = None) -> CallPage:
    """Let a call ring; with a card it is known for certain who it is."""
    page = CallPage(picture or pictures.ringing(), new_key())
    calls.add(page)
    if known is not None:
        sure = candidate(known.name_latin, known.customer_id, MatchReason.PERSONAL)
        identify(page, Identification((sure,), known))
    return page


def identify(page: CallPage, identification: Identification) -> None:
    """Let the answer to "who is it" come."""
    page.identification = identification
    page.card = identification.card
    page.identified.emit()


def answer(calls: Calls, page: CallPage) -> CallPage:
    """Let the conversation begin, and the page come to the front."""
    page.picture = pictures.talking(page.picture)
    page.is_answered = True
    calls.note_change(page)
    calls.show(page)
    return page


def consult(calls: Calls, name: str = "", *, is_answered: bool = False) -> CallPage:
    """Ask a colleague about the call in front, who rings, or talks already."""
    picture = pictures.dialling("consult", "204")
    page = CallPage(pictures.talking(picture) if is_answered else picture, new_key())
    page.is_consult, page.consulted = True, name
    calls.add(page)
    return page


def join(calls: Calls, *pages: CallPage) -> None:
    """Let these calls hear each other."""
    for page in pages:
        page.picture = replace(pictures.talking(page.picture), is_joined=True)
        calls.note_change(page)


def hold(calls: Calls, page: CallPage) -> None:
    """Put the call on hold."""
    page.picture = pictures.held(page.picture)
    calls.note_change(page)


def hang_up(calls: Calls, page: CallPage, *, wrap_up_seconds: int = 60) -> None:
    """End the call: its wrap-up begins."""
    page.ended = pictures.ended(page.picture)
    page.ended_at = times.now()
    page.wrap_up_ends_at = page.ended_at + timedelta(seconds=wrap_up_seconds)
    calls.note_change(page)


def talk(calls: Calls, call_id: str = "call-1", *, known: Card | None = None) -> CallPage:
    """Let a call ring and be answered."""
    return answer(calls, ring(calls, pictures.ringing(call_id), known=known))


def muted(picture: CallPicture) -> CallPicture:
    """Return the same call, with our microphone silenced."""
    return replace(picture, is_muted=True)


def named_by_network(picture: CallPicture, name: str) -> CallPicture:
    """Return the same call, with a name that came with it."""
    return replace(picture, caller=replace(picture.caller, name=name))


def withheld(call_id: str = "call-1") -> CallPicture:
    """Return a call whose number is withheld."""
    picture = pictures.ringing(call_id, "")
    return replace(picture, caller=replace(picture.caller, is_anonymous=True))


def trees() -> tuple[tuple[ReasonRow, ...], tuple[OutcomeRow, ...]]:
    """Return two reasons under Billing; outcomes: solved, promised (needs a follow-up), refused (a note)."""
    billing = ReasonRow(
        new_key(), None, "billing", "الفوترة", "Billing", needs_follow_up=False, needs_note=False
    )

    def reason(key: str, arabic: str, english: str) -> ReasonRow:
        return ReasonRow(new_key(), billing.id, key, arabic, english, needs_follow_up=False, needs_note=False)

    reasons = (
        billing,
        reason("duplicate_charge", "خصم مكرّر", "Duplicate charge"),
        reason("wrong_amount", "مبلغ خاطئ", "Wrong amount"),
    )
    outcomes = (
        OutcomeRow(new_key(), None, "solved", "حُلّت", "Solved", needs_follow_up=False, needs_note=False),
        OutcomeRow(new_key(), None, "promised", "وعد", "Promised", needs_follow_up=True, needs_note=False),
        OutcomeRow(new_key(), None, "refused", "رُفضت", "Refused", needs_follow_up=False, needs_note=True),
    )
    return reasons, outcomes
