"""What is kept about a person becomes a page that he can read, and nothing of it can be markup."""

from app.exports.person_page import person_page

ROWS: dict[str, list[dict[str, object]]] = {
    "search_entries": [{"customer_id": "k", "words": "mona"}],
    "numbers": [{"id": "n", "customer_id": "k", "digits": "+966501234567", "label": "", "is_main": True}],
    "customers": [{"id": "k", "name": "<script>", "needs": None}],
    "notes": [],
    "customer_views": [{"id": "v", "agent_id": "a", "call_id": None, "at": "2026-11-21"}],
}


def test_a_person_reads_titles_in_both_languages_and_only_what_says_something() -> None:
    page = person_page(ROWS, {"a": "Sara"}).decode()
    assert "أرقام الهاتف · Telephone numbers" in page
    assert page.index("You") < page.index("Telephone numbers")
    assert "&lt;script&gt;" in page
    assert "<script>" not in page
    assert "label" not in page
    assert "<td>+966501234567</td><td>✓</td>" in page
    assert "Notes" not in page
    assert "<td>Sara</td><td>2026-11-21</td>" in page  # who looked, by name
