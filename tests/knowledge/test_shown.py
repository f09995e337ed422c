"""An article is shown, said, written down and sent as it was meant."""

from app.knowledge.shown import LONGEST_MESSAGE, as_html, as_message, as_speech, as_text

ARTICLE = "# Refund\nUp to **SAR 500**\n\n- card\n- cash\n\nSee [our page](https://example.com)"


def test_html_holds_what_was_typed_as_text_only() -> None:
    shown = as_html('<script>x</script> **a<b**\n\n[l](https://e.com/"onclick=)', "en")
    assert "<script>" not in shown
    assert "&lt;script&gt;" in shown
    assert "<b>a&lt;b</b>" in shown
    assert '"onclick' not in shown


def test_html_has_the_direction_of_its_language_and_its_lists_together() -> None:
    shown = as_html(ARTICLE, "ar")
    assert shown.startswith('<div dir="rtl" lang="ar"><h2>Refund</h2>')
    assert '<ul dir="rtl"><li>card</li><li>cash</li></ul>' in shown
    assert "<ol" in as_html("1. a", "en")
    assert "<blockquote>a</blockquote><hr>" in as_html("> a\n---", "en")


def test_plain_text_keeps_lists_and_where_links_lead() -> None:
    assert as_text(ARTICLE) == (
        "Refund\n\nUp to SAR 500\n\n• card\n• cash\n\nSee our page (https://example.com)"
    )
    assert as_text("1. a\n2. b\n\n---") == "1. a\n2. b\n\n—"


def test_a_voice_says_the_words_and_pauses_after_each_block() -> None:
    assert as_speech(ARTICLE) == "Refund. Up to SAR 500. card. cash. See our page."
    assert as_speech("ما المشكلة؟") == "ما المشكلة؟"


def test_a_message_holds_whole_blocks_only() -> None:
    message = as_message("Title", "\n\n".join(["word " * 30] * 9))
    assert message.startswith("Title\nword")
    assert len(message) <= LONGEST_MESSAGE
    assert message.endswith("word")
