"""Texts that somebody could use against whoever reads, stores, or exports them."""

LONG = "ن" * 1_000_000
TEXTS = {
    "markup": '<b>bold</b><img src="http://evil.test/x.png"><a href="http://evil.test">click</a>',
    "a script": "<script>alert(1)</script>{{ 7 * 7 }}{% for x in y %}${7*7}",
    "direction marks": "user\u202egnp.exe\u2066\u2069\u200f\u061c",
    "nothing to be seen": "\u200b\u200d\ufeffa\u00ad",
    "newlines": "first\r\nsecond\nX-Injected: yes\rthird\u2028fourth",
    "a formula": '=HYPERLINK("http://evil.test";"click")',
    "another formula": "+1+cmd|' /C calc'!A0",
    "a formula behind a tab": "\t@SUM(1+1)*cmd",
    "a quote": "'; DROP TABLE customers; --",
    "a nought": "before\x00after",
    "controls": "\x1b[31mred\x07\x08\x7f\x9b2J",
    "placeholders": "%1 %s %(password)s %n {0} {password}",
    "a path": "../../../../etc/passwd",
    "combining": "Z" + "\u0301" * 300,
    "half of a pair": "broken \ud800 surrogate",
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈" * 20,
}
