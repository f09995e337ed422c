"""The customers everybody meets first in the demo: each stands for one kind of call."""

from dataclasses import dataclass, replace
from datetime import timedelta

from app.practice.chance import Chance
from app.practice.demo_data import DemoData, Step, Told
from app.practice.history import Facts, Historian, case_contact
from app.practice.papers import PaperMaker
from app.practice.people import People, Person
from app.practice.rows import Agent, Case, Contact, Customer, FollowUp, Order, Papers, Relation, Words
from app.practice.stories import StoryTeller

MADE_UP_STRANGERS = ("+966500009911", "+971500009922", "+966540009933")  # callers whom nobody knows

_EMPLOYER = Words("شركة هضبة الريحان للتجارة", "Hadbat Al-Rayhan Trading Co.")
_KNOWN_CALLED = "خصم مكرّر في الفاتورة {invoice}. وُعِد بمعاودة الاتصال خلال نصف ساعة."
_KNOWN_WAS_OFFERED = "عرض تجديد العقد: طلب الاتصال به الشهر القادم."

_KNOWN_ASKED = "سأل عن موعد صدور الفاتورة القادمة."
_WRAP_UPS = {  # reason, outcome, whether that resolved it
    _KNOWN_CALLED: ("billing.duplicate_charge", "callback_promised", "pending"),
    _KNOWN_ASKED: ("billing.payment", "information_given", "yes"),
    _KNOWN_WAS_OFFERED: ("sales.renewal", "sale_declined", "yes"),
}


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays which part."""

    employer: Customer  # of the one who is known
    known: Customer
    family: tuple[Customer, ...]
    vip: Customer
    english: Customer
    company: Customer
    employees: tuple[Customer, ...]
    abroad: Customer
    english_vip: Customer

    @property
    def everybody(self) -> list[Customer]:
        """All of them, companies before the people in them."""
        others = (self.known, *self.family, self.vip, self.english, self.abroad, self.english_vip)
        return [self.company, self.employer, *self.employees, *others]


class CastMaker:
    """Chooses the cast and gives each the past that his call is about."""

    def __init__(
        self,
        chance: Chance,
        data: DemoData,
        people: People,
        papers: PaperMaker,
        historian: Historian,
        stories: StoryTeller,
    ) -> None:
        self._chance = chance
        self._people = people
        self._papers = papers
        self._historian = historian
        self._stories = stories
        self._places = {place.name.en: place for place in data.places}
        self._segments = data.segments
        for number in MADE_UP_STRANGERS:
            chance.reserve(number)

    def cast(self) -> tuple[Cast, list[Relation]]:
        """Choose them."""
        company = Words("شركة ندى الصفا الطبية", "Nada Al-Safa Medical")
        clinic, *employees = self._people.company(company, 5, "+966122000500", self._places["Jeddah"])
        [employer] = self._people.company(_EMPLOYER, 0, place=self._places["Riyadh"])
        family, relations = self._family()
        cast = Cast(
            employer=employer,
            known=replace(self._known(), company_id=employer.id),
            family=tuple(family),
            vip=self._vip(),
            english=self._person("إيما ويلسون", "Emma Wilson", "en", "Khobar", "+966560000321"),
            company=clinic,
            employees=tuple(employees),
            abroad=self._person("منى حداد", "Mona Haddad", "ar", "Dubai", "+971500000182"),
            english_vip=self._english_vip(),
        )
        return cast, relations

    def past(self, cast: Cast, agents: list[Agent], papers: Papers) -> None:
        """Give the cast its papers, complaints and promises; Sara has made the promises."""
        sara = agents[0]
        self._past_of_known(cast.known, sara, papers)
        for vip, overdue in ((cast.vip, timedelta(hours=17)), (cast.english_vip, timedelta(hours=3))):
            facts = self._bought(vip, papers)
            self._broken_promise(vip, facts, sara, papers, overdue)
        for customer in (cast.english, cast.abroad, *cast.family, *cast.employees):
            facts = self._bought(customer, papers)
            papers.contacts.extend(self._stories.contacts(customer, facts, self._chance.between(1, 3)))

    def _known(self) -> Customer:
        person = self._person("عبد الرحمن الشمّري", "Abdulrahman Al-Shammari", "ar", "Riyadh", "+966500001234")
        since = person.created_at.replace(year=2017, month=3, day=12)
        return replace(
            person,
            since=since.date(),
            created_at=since,
            needs="يفضّل العربية. يستخدم سمّاعة طبية: تحدّث ببطء.",
            segment=self._segments["gold"].ar,
        )

    def _vip(self) -> Customer:
        person = self._person("نورة العتيبي", "Noura Al-Otaibi", "ar", "Riyadh", "+966550000808")
        return replace(person, vip_reason="عضو مجلس العملاء", segment=self._segments["platinum"].ar)

    def _english_vip(self) -> Customer:
        person = self._person("أرجون مينون", "Arjun Menon", "en", "Dammam", "+966590000777")
        reason = "Holds the contract of a large company"
        return replace(person, vip_reason=reason, segment=self._segments["platinum"].en)

    def _family(self) -> tuple[list[Customer], list[Relation]]:
        home = self._people.line(self._chance.reserve("+966112000077"), "home", is_shared=True)
        names = (
            ("سعد القحطاني", "Saad Al-Qahtani"),
            ("هيفاء العمري", "Haifa Al-Amri"),
            ("لمى القحطاني", "Lama Al-Qahtani"),
            ("فيصل القحطاني", "Faisal Al-Qahtani"),
        )
        persons = [Person(Words(*name), "ar", self._places["Riyadh"]) for name in names]
        members = [self._people.customer(person, home) for person in persons]
        return members, self._people.related(members)

    def _person(self, name: str, latin: str, language: str, city: str, mobile: str) -> Customer:
        person = Person(Words(name, latin), language, self._places[city], mobile)
        customer = self._people.customer(person)
        account = customer.account or self._people.account(customer.created_at)
        return replace(customer, name=name, account=account)

    def _bought(self, customer: Customer, papers: Papers) -> Facts:
        orders: list[Order] = [self._papers.order(customer, is_open=True)]
        invoices = self._papers.invoices(customer, 2) if customer.account else []
        papers.orders.extend(orders)
        papers.invoices.extend(invoices)
        return self._historian.facts(customer, orders, invoices)

    def _broken_promise(
        self, customer: Customer, facts: Facts, agent: Agent, papers: Papers, overdue: timedelta
    ) -> None:
        made = self._historian.case(customer, facts, is_open=True)
        if made is None:
            return
        case, contact = made
        due_at = max(self._chance.now - overdue, case.opened_at + timedelta(minutes=30))
        what = (
            "معاودة الاتصال بشأن الشكوى {}" if customer.language == "ar" else "Call back about complaint {}"
        )
        promise = self._historian.follow_up(
            customer, what.format(case.number), due_at, agent, is_promise=True
        )
        papers.cases.append(case)
        papers.contacts.extend([contact, *self._stories.contacts(customer, facts, 3)])
        papers.follow_ups.append(promise)

    def _past_of_known(self, customer: Customer, agent: Agent, papers: Papers) -> None:
        chance, now = self._chance, self._chance.now
        facts = self._bought(customer, papers)
        facts["amount"] = "1,499.50 ر.س."
        opened_at = now - timedelta(days=1, hours=2)
        case = Case(
            id=chance.key(opened_at),
            customer_id=customer.id,
            agent_id=agent.id,
            number="C-4471",
            title=f"خصم مكرّر في الفاتورة {facts['invoice']}",
            text=f"خُصم {facts['amount']} مرتين. بانتظار تأكيد المالية لإعادة المبلغ.",
            status="waiting",
            priority="high",
            department="finance",
            cause_key="finance.charged_twice",
            opened_at=opened_at,
            due_at=opened_at + timedelta(days=3),
            closed_at=None,
        )
        papers.cases.append(case)
        papers.contacts.extend(
            [case_contact(chance, case, "ar"), *self._calls_of_known(customer, facts, agent)]
        )
        papers.follow_ups.extend(self._promises_to_known(customer, facts, agent))

    def _calls_of_known(self, customer: Customer, facts: Facts, agent: Agent) -> list[Contact]:
        now = self._chance.now
        told = (
            (timedelta(minutes=44), "call_in", "الفوترة", (360, 380), _KNOWN_CALLED),
            (
                timedelta(days=3, hours=1),
                "email",
                "بريد إلكتروني",
                (0, 0),
                "أُرسل كشف حساب الشهر الماضي (PDF).",
            ),
            (timedelta(days=4, hours=2), "call_in", "الفوترة", (200, 220), _KNOWN_ASKED),
            (timedelta(days=6, hours=4), "call_out", "المبيعات", (160, 170), _KNOWN_WAS_OFFERED),
            (timedelta(days=9, hours=2), "call_missed", "مكالمة فائتة", (0, 0), "أغلق الخط أثناء الانتظار."),
        )
        contacts = []
        for ago, kind, title, seconds, text in told:
            words = Told(Words(title, title), Words(text, text), frozenset())
            reason = (
                "billing.duplicate_charge"
                if kind == "call_in"
                else "sales.renewal"
                if kind == "call_out"
                else ""
            )
            outcome = "callback_promised" if reason else ""
            step = Step(kind, 0, words, reason, outcome, "pending" if reason else "", seconds)
            contacts.append(self._stories.contact(customer, facts, step, now - ago, "billing", agent))
        return contacts

    def _promises_to_known(self, customer: Customer, facts: Facts, agent: Agent) -> list[FollowUp]:
        now = self._chance.now
        wanted = (
            ("معاودة الاتصال بشأن الشكوى C-4471", now - timedelta(minutes=12), True),
            (f"إرسال الفاتورة المصحّحة {facts['invoice']}", self._chance.later_today(0.6), False),
            ("عرض تجديد العقد", now + timedelta(days=10), False),
        )
        return [
            self._historian.follow_up(customer, what, due_at, agent, is_promise=is_promise)
            for what, due_at, is_promise in wanted
        ]
