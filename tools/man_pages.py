"""Makes the man pages, in English and Arabic: `python -m tools.man_pages [--check]`."""

import argparse
import sys
from pathlib import Path

from app import __version__
from app.__main__ import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "packaging" / "man"
COMMAND = ".venv/bin/python -m tools.man_pages"
# A command that is not here stands in the Arabic page in English.
ARABIC = {
    "desk": "يفتح المكتب (وهذا ما يفعله hatif وحده)",
    "engine": "يشغّل محرك الهاتف وحده",
    "bridge": "يتحدث مع السنترال نيابة عن الفريق كله، بجواره",
    "demo": "يفتح المكتب على شركة مختلقة وعملاء يتصلون حقًا",
    "db": "ينشئ قاعدة البيانات ويفحصها وينسخها احتياطيًا",
    "agents": "يضيف الموظفين ويوقفهم ويعطيهم كلمات السر",
    "import": "يأخذ العملاء من ملف",
    "export": "يكتب العملاء في ملف",
    "report": "يكتب تقريرًا في ملف، أو ما حان من التقارير في مجلداته",
    "alerts": "الأرقام التي يُنبَّه إليها المشرفون، وما نُبّهوا إليه",
    "cases": "يحمّل أقسام الحالات وأولوياتها ويعرضها",
    "fields": "يحدد ما يغيّره شخصان من بيانات العميل، ومن يراه",
    "wrap-up": "الأسباب والنتائج، وكيف تُنهى مكالمات كل قائمة، وما ينتظر",
    "update": "يثبّت ما يعرضه مستودع جهة العمل إن حددت مستودعًا",
    "calendar": "مواعيد متابعة الموظف ملفَّ تقويم أو خلاصة",
    "hours": "يضبط ساعات عمل الفريق ويعرضها",
    "satisfaction": "يسأل العملاء برابط ويستقبل إجاباتهم",
    "script": "يفحص النصوص الموجِّهة",
    "phone": "هاتف في الطرفية على محرك خاص به",
    "doctor": "يقول ما الخلل في هذا الحاسوب وكيف يُصلح",
}

_ENGLISH_REST = r"""Each command explains itself:
.B hatif
.I command
.BR --help .
.SH EXIT STATUS
.TP
.B 0
done; for
.BR doctor ,
calls can be taken
.TP
.B 1
something is to be mended, or a part of the work was refused
.TP
.B 2
it could not be done; one sentence on standard error says why and what to do
.TP
.B 4
there is no screen
.SH ENVIRONMENT
.TP
.B HATIF_\fIKEY\fR
a setting, its key in capitals with _ for the dot:
.B HATIF_TELEPHONY_REGISTRAR
is
.BR telephony.registrar .
It counts before a person's own choice and after policy.
.SH FILES
.TP
.I /etc/hatif/policy.d/*.json
settings nobody can change; the later name counts
.TP
.I /etc/hatif/settings.json
presets for everybody on this computer
.TP
.I /etc/hatif/people/LOGIN.json
presets for one person
.TP
.I /etc/hatif/bridge.toml
settings of the bridge
.TP
.I ~/.config/Hatif, ~/.local/share/Hatif, ~/.local/state/Hatif/log
a person's settings, data and logs
.TP
.I /etc/hatif/updates-root.json
whom
.B hatif update
trusts
.TP
.I /usr/share/doc/hatif/settings.md
every setting
"""
_ARABIC_REST = r"""لكل أمر شرحه:
.B hatif
.I command
.B --help
.SH حالة الخروج
.TP
.B 0
تمّ الأمر؛ ومع doctor: يمكن استقبال المكالمات
.TP
.B 1
هناك ما يجب إصلاحه، أو رُفض جزء من العمل
.TP
.B 2
تعذّر التنفيذ؛ وتقول جملة واحدة السبب وما العمل
.TP
.B 4
لا توجد شاشة
.SH متغيرات البيئة
.TP
.B HATIF_\fIKEY\fR
إعداد يُكتب مفتاحه بأحرف كبيرة وشرطة سفلية مكان النقطة. يتقدم على اختيار الشخص ويتأخر عن سياسة جهة العمل.
.SH الملفات
.TP
.I /etc/hatif/policy.d/*.json
إعدادات لا يغيّرها أحد، والاسم الأخير هو المعتبر
.TP
.I /etc/hatif/settings.json
قيم أولية لكل من يعمل على هذا الحاسوب
.TP
.I /etc/hatif/people/LOGIN.json
قيم أولية لشخص واحد
.TP
.I /etc/hatif/bridge.toml
إعدادات الجسر
.TP
.I /etc/hatif/updates-root.json
بمن يثق الأمر update
.TP
.I /usr/share/doc/hatif/settings.md
كل الإعدادات
"""


def english() -> str:
    """Return the page in English."""
    return _page("NAME", "the desk of phone agents", "SYNOPSIS", "COMMANDS", {}, _ENGLISH_REST)


def arabic() -> str:
    """Return the page in Arabic."""
    return _page("الاسم", "مكتب موظفي الهاتف", "الصيغة", "الأوامر", ARABIC, _ARABIC_REST)


def _page(name: str, what: str, synopsis: str, commands: str, words: dict[str, str], rest: str) -> str:
    head = f'.TH HATIF 1 "" "Hatif {__version__}"\n.SH {name}\nhatif \\- {what}\n.SH {synopsis}\n'
    listed = "".join(
        f".TP\n.B {command}\n{words.get(command, text)}\n" for command, (_module, text) in COMMANDS.items()
    )
    usage = ".B hatif\n.RI [ command ]\n.RI [ options ]\n"
    return f"{head}{usage}.SH {commands}\n{listed}.PP\n{rest}"


def files() -> dict[Path, str]:
    """Return what each page holds when it is fresh."""
    return {FOLDER / "hatif.1": english(), FOLDER / "ar" / "hatif.1": arabic()}


def stale() -> list[Path]:
    """Return the pages that are another than they should be."""
    made = files()
    return [path for path in made if not path.exists() or path.read_text(encoding="utf-8") != made[path]]


def main() -> int:
    """Write the pages, or only look."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when a page is stale")
    is_check = parser.parse_args().check
    wrong = stale()
    for path in () if is_check else wrong:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files()[path], encoding="utf-8")
    print(f"Stale; run {COMMAND}" if wrong and is_check else "The man pages are fresh.")
    return 1 if wrong and is_check else 0


if __name__ == "__main__":
    sys.exit(main())
