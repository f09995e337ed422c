"""Scripts and facts that the tests of this room share."""

from decimal import Decimal
from pathlib import Path

from app.callscript.language import read_script
from app.callscript.library import linked
from app.callscript.steps import Script

FOLDER = Path(__file__).parents[2] / "resources" / "scripts"

FACTS: dict[str, object] = {
    "customer": {
        "name": {"ar": "عبد الرحمن الشمّري", "en": "Abdulrahman Al-Shammari"},
        "title": "Mr.",
        "is_vip": True,
        "account": "SA-880-2214",
    },
    "call": {"queue": "billing", "direction": "in", "hour": 9},
    "agent": {"name": {"ar": "سارة", "en": "Sara"}},
    "brand": {"name": {"ar": "نجد للاتصالات", "en": "Najd Telecom"}},
    "invoice": {
        "number": "INV-2024-0097",
        "amount": Decimal("1499.50"),
        "currency": "SAR",
        "charged_on": "2026-11-03",
        "times_charged": 2,
    },
}

CALM = """
script: calm
version: 1
title: {ar: تهدئة, en: Calm down}
purpose: part
start: listen
steps:
  listen:
    kind: say
    title: {ar: إصغاء, en: Listen}
    say: {ar: أسمعك, en: I hear you}
    next: better
  better:
    kind: ask
    title: {ar: هل هدأ؟, en: Better?}
    saves: calmed
    takes: yes_no
    yes: return
    no: gone
  gone:
    kind: end
    title: {ar: انصرف, en: Gone}
    outcome: customer_hung_up
"""

VERIFY = """
script: verify
version: 1
title: {ar: تحقق, en: Verify}
purpose: part
start: questions
steps:
  questions:
    kind: check
    title: {ar: أسئلة, en: Questions}
    saves: identity
    needs: 2
    questions:
      - {key: born, text: {ar: الميلاد, en: Birth}}
      - {key: account, text: {ar: الحساب, en: Account}}
      - {key: mobile, text: {ar: الجوال, en: Mobile}}
    passed: return
    failed: return
"""

MAIN = """
script: main
version: 2
title: {ar: رئيسي, en: Main}
objections: [calm]
reminders:
  - {after_seconds: 60, until: notice, text: {ar: اقرأ التنبيه, en: Read the notice}}
start: hello
steps:
  hello:
    kind: ask
    title: {ar: تحية, en: Hello}
    say: {ar: "مرحبًا {{ customer.first_name }}", en: "Hello {{ customer.first_name }}"}
    answers:
      - {key: bill, text: {ar: فاتورة, en: Bill}, reason: billing.other, to: identity}
      - {key: vip, when: customer.is_vip, text: {ar: خاص, en: VIP}, to: notice}
      - {key: bye, text: {ar: وداع, en: Bye}, to: closing}
  identity:
    kind: script
    runs: verify
    next:
      - {when: answers.identity, to: amount}
      - closing
  amount:
    kind: ask
    title: {ar: المبلغ, en: Amount}
    takes: amount
    least: 1
    most: 5000
    next:
      - {when: answers.amount > 1000, to: notice}
      - more
  notice:
    kind: say
    title: {ar: تنبيه, en: Notice}
    say: {ar: تنبيه مهم, en: An important notice}
    must_be_read: true
    next: more
  more:
    kind: ask
    title: {ar: المزيد؟, en: More?}
    say: {ar: "قلت {{ answers.amount }}", en: "You said {{ answers.amount }}"}
    takes: yes_no
    yes: amount
    no: case
  case:
    kind: do
    title: {ar: شكوى, en: Case}
    action: create_case
    with: {subject: "{{ answers.amount | money('SAR') }}", department: finance}
    next: closing
  closing:
    kind: end
    title: {ar: ختام, en: Closing}
    outcome: resolved
"""


def main_script() -> Script:
    """A small script with a part that is run, an objection, a condition and a loop."""
    parts = {name: read_script(text, f"{name}.yaml") for name, text in (("calm", CALM), ("verify", VERIFY))}
    return linked(read_script(MAIN, "main.yaml"), parts)
