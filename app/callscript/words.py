"""Texts in both languages, and the few words the runner itself says."""

from dataclasses import dataclass, field

ARABIC = "ar"
ENGLISH = "en"
LANGUAGES = (ARABIC, ENGLISH)


@dataclass(frozen=True, slots=True)
class Words:
    """One text, in Arabic and in English side by side."""

    ar: str = ""
    en: str = ""
    line: int = field(default=0, compare=False)  # where it stands in its file

    def __bool__(self) -> bool:
        return bool(self.ar or self.en)

    def told(self, language: str) -> str:
        """The text in this language; in the other one rather than nothing."""
        return (self.ar or self.en) if language == ARABIC else (self.en or self.ar)


NOTHING = Words()
CONTINUE = Words("متابعة", "Continue")
READ_OUT = Words("قرأتُها على العميل", "Read to the customer")
YES = Words("نعم", "Yes")
NO = Words("لا", "No")
NOT_VERIFIED = Words("تعذّر التحقق", "Could not verify")
DONE = Words("تمّ", "Done")
COULD_NOT = Words("تعذّر التنفيذ", "Could not be done")
ADD_TO_NOTES = Words("أضف إلى الملاحظات", "Add to the notes")
THE_END = Words("نهاية النص", "End of the script")
