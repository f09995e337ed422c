"""The page a customer answers on: one question that counts, two more if he likes, without any script."""

from html import escape

from app.satisfaction.answer import EFFORTS, LONGEST_COMMENT, NPS_MARKS, SCORES

_WORDS = {
    "en": {
        "title": "How did we do?",
        "score": "How content are you with our service?",
        "effort": "How easy was it? (if you like)",
        "nps": "Would you recommend us? 0 not at all, 10 certainly (if you like)",
        "comment": "Anything else? (if you like)",
        "send": "Send",
        "low": "very dissatisfied",
        "high": "very satisfied",
        "hard": "very hard",
        "easy": "very easy",
        "thanks": "Thank you. Your answer has reached us.",
        "again": "You have answered already. Thank you.",
        "late": "This link is no longer valid.",
        "wrong": "This link is not complete. Open it as you received it.",
        "away": "We cannot keep your answer just now. Please try again in a few minutes.",
        "missing": "Please choose a mark from 1 to 5.",
    },
    "ar": {
        "title": "كيف كانت خدمتنا؟",
        "score": "ما مدى رضاك عن خدمتنا؟",
        "effort": "هل كانت سهلة؟ (اختياري)",
        "nps": "هل توصي بنا؟ من 0 (أبدًا) إلى 10 (بالتأكيد) (اختياري)",
        "comment": "هل تود إضافة شيء؟ (اختياري)",
        "send": "إرسال",
        "low": "غير راضٍ إطلاقًا",
        "high": "راضٍ جدًا",
        "hard": "صعبة جدًا",
        "easy": "سهلة جدًا",
        "thanks": "شكرًا لك. وصلتنا إجابتك.",
        "again": "لقد أجبت من قبل. شكرًا لك.",
        "late": "انتهت صلاحية هذا الرابط.",
        "wrong": "هذا الرابط غير مكتمل. افتحه كما وصلك.",
        "away": "تعذّر حفظ إجابتك الآن. حاول مرة أخرى بعد دقائق.",
        "missing": "اختر تقييمًا من 1 إلى 5.",
    },
}
_STYLE = (
    "body{font:18px/1.5 sans-serif;max-width:34em;margin:2em auto;padding:0 1em;color:#1b2430}"
    "fieldset{border:0;padding:0;margin:0 0 1.4em}legend{font-weight:600;padding:0}"
    "label.mark{display:inline-block;margin:.3em .15em;padding:.3em .55em;border:1px solid #667;"
    "border-radius:.4em}textarea{width:100%;font:inherit}button{font:inherit;padding:.5em 2em}"
    ".ends{color:#555;font-size:.85em}.problem{color:#a40000;font-weight:600}"
)


def question(language: str, *, problem: str = "") -> str:
    """Return the page that asks."""
    words = _of(language)
    said = f'<p class="problem" role="alert">{escape(words[problem])}</p>' if problem else ""
    return _page(
        language,
        f'{said}<form method="post">'
        f"{_marks(words['score'], 'score', SCORES, (words['low'], words['high']), is_needed=True)}"
        f"{_marks(words['effort'], 'effort', EFFORTS, (words['hard'], words['easy']))}"
        f"{_marks(words['nps'], 'nps', NPS_MARKS, ())}"
        f"<fieldset><legend><label for=comment>{escape(words['comment'])}</label></legend>"
        f'<textarea id=comment name=comment rows=3 maxlength="{LONGEST_COMMENT}"></textarea></fieldset>'
        f"<button>{escape(words['send'])}</button></form>",
    )


def message(language: str, key: str) -> str:
    """Return the page that says one sentence: thanks, again, late, wrong or away."""
    return _page(language, f"<p>{escape(_of(language)[key])}</p>")


def _marks(legend: str, name: str, marks: range, ends: tuple[str, ...], *, is_needed: bool = False) -> str:
    needed = " required" if is_needed else ""
    chips = "".join(
        f'<label class=mark><input type=radio name={name} value="{mark}"{needed}> {mark}</label>'
        for mark in marks
    )
    said = (
        f"<div class=ends>{marks[0]} {escape(ends[0])} – {marks[-1]} {escape(ends[1])}</div>" if ends else ""
    )
    return f"<fieldset><legend>{escape(legend)}</legend>{chips}{said}</fieldset>"


def _page(language: str, body: str) -> str:
    code = language if language in _WORDS else "en"
    direction = "rtl" if code == "ar" else "ltr"
    title = escape(_of(code)["title"])
    return (
        f'<!doctype html><html lang="{code}" dir="{direction}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>{body}</main></body></html>"
    )


def _of(language: str) -> dict[str, str]:
    return _WORDS.get(language, _WORDS["en"])
