"""A step that sends an article says which one, and by which way."""

from pathlib import Path

import pytest

from app.callscript.article_check import article_problems
from app.callscript.language import read_script

TEXT = """script: writes
version: 1
title: {ar: كتابة, en: Writes}
start: send_it
steps:
  send_it:
    kind: do
    title: {ar: إرسال, en: Send it}
    action: send_article
    with: WITH
    next: finish
  finish:
    kind: end
    title: {ar: نهاية, en: End}
    outcome: solved
"""


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("{article: refunds, channel: sms}", []),
        ("{article: refunds}", []),
        ('{article: "setup_{{ call.queue | raw }}", channel: "{{ call.queue | raw }}"}', []),
        ("{channel: email}", ["does not say which"]),
        ("{article: refunds, channel: pigeon}", ["cannot be sent by “pigeon”"]),
        ("{subject: refunds, channel: fax}", ["does not say which", "cannot be sent by “fax”"]),
    ],
)
def test_what_keeps_an_article_from_being_sent_is_named(said: str, wrong: list[str]) -> None:
    found = list(article_problems(read_script(TEXT.replace("WITH", said), "writes")))
    assert len(found) == len(wrong)
    for problem, part in zip(found, wrong, strict=True):
        assert part in problem.what
        assert problem.step == "send_it"
        assert problem.line >= 6


def test_the_scripts_that_come_along_send_what_can_be_sent() -> None:
    for file in (Path(__file__).parents[2] / "resources" / "scripts").glob("*.yaml"):
        assert not list(article_problems(read_script(file.read_text(encoding="utf-8"), file.name)))
