"""A report as a page."""

from app.ui.reports.report_page import as_html, paper_label
from tests.ui.reports.made import by_agent, by_day


def test_names_are_text_and_definitions_come_along() -> None:
    """A wide report goes on in a further table; in Arabic the name stands at the right."""
    page = as_html(by_agent(), "ar", arabic_digits=True, chart_width=100)
    assert "سارة &lt;b&gt;القحطاني&lt;/b&gt;" in page
    assert page.count("<table") == 2
    assert "الالتزام" in page
    first_line = page[page.index("<tr>") : page.index("</tr>")]
    assert first_line.endswith("الموظف</th>")
    assert "٠٣:٢٠" in page


def test_days_keep_their_order_on_paper() -> None:
    """Arabic-Indic digits would turn year and day round."""
    report = by_day(is_compared=True)
    assert "2026-11-16" in paper_label(report, report.rows[0], "ar")
    assert "+3" in as_html(report, "en", arabic_digits=False, chart_width=100)
