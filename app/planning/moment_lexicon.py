"""The words people use for moments, in English and Arabic, as `arabic.folded` spells them."""

from app.arabic import folded
from app.planning.parts_of_day import Part


def _numbers(table: dict[str, int]) -> dict[str, int]:
    return {folded(word).strip(): value for words, value in table.items() for word in words.split("|")}


# Monday is 0.
WEEKDAYS = _numbers(
    {
        "monday|mon|الاثنين|الإثنين|اثنين|لاثنين": 0,
        "tuesday|tue|tues|الثلاثاء|ثلاثاء|الثلوث": 1,
        "wednesday|wed|الأربعاء|أربعاء|الاربعا": 2,
        "thursday|thu|thur|thurs|الخميس|خميس": 3,
        "friday|fri|الجمعة|جمعة": 4,
        "saturday|sat|السبت|سبت": 5,
        "sunday|sun|الأحد|أحد": 6,
    }
)

MONTHS = _numbers(
    {
        "january|jan|يناير|كانون الثاني|جانفي": 1,
        "february|feb|فبراير|شباط|فيفري": 2,
        "march|mar|مارس|آذار": 3,
        "april|apr|أبريل|إبريل|نيسان|أفريل": 4,
        "may|مايو|أيار|ماي": 5,
        "june|jun|يونيو|يونيه|حزيران|جوان": 6,
        "july|jul|يوليو|يوليه|تموز|جويلية": 7,
        "august|aug|أغسطس|آب|أوت": 8,
        "september|sep|sept|سبتمبر|أيلول": 9,
        "october|oct|أكتوبر|تشرين الأول": 10,
        "november|nov|نوفمبر|تشرين الثاني": 11,
        "december|dec|ديسمبر|كانون الأول": 12,
    }
)

HIJRI_MONTHS = _numbers(
    {
        "muharram|محرم|المحرم": 1,
        "safar|صفر": 2,
        "rabi al-awwal|ربيع الأول": 3,
        "rabi al-thani|ربيع الآخر|ربيع الثاني": 4,
        "jumada al-awwal|جمادى الأولى|جمادى الأول": 5,
        "jumada al-thani|جمادى الآخرة|جمادى الثانية": 6,
        "rajab|رجب": 7,
        "shaban|شعبان": 8,
        "ramadan|رمضان": 9,
        "shawwal|شوال": 10,
        "dhu al-qidah|ذو القعدة|ذي القعدة": 11,
        "dhu al-hijjah|ذو الحجة|ذي الحجة": 12,
    }
)

# days from today
DAYS = _numbers(
    {
        "today|اليوم|النهارده": 0,
        "tomorrow|tmrw|tomorow|غدا|غداً|بكرة|بكره|باكر|غد|بكرا": 1,
        "day after tomorrow|the day after tomorrow|بعد غد|بعد بكرة|بعد باكر|عقب باكر|بعد الغد": 2,
    }
)

_PARTS = {
    "morning|in the morning|am|a.m|a.m.|صباحا|الصباح|صباح|ص|الصبح|الضحى|ضحى": Part.MORNING,
    "noon|midday|at noon|ظهرا|الظهر|ظهر": Part.NOON,
    "afternoon|in the afternoon|عصرا|العصر|عصر|بعد الظهر": Part.AFTERNOON,
    "evening|in the evening|مساء|المساء|م|المغرب|مغربا": Part.EVENING,
    "night|at night|tonight|ليلا|الليل|الليلة|العشاء|عشاء": Part.NIGHT,
    "midnight|at midnight|منتصف الليل": Part.MIDNIGHT,
    "pm|p.m|p.m.": Part.PM,
}
PARTS: dict[str, Part] = {
    folded(word).strip(): part for words, part in _PARTS.items() for word in words.split("|")
}
PARTS_OF_TODAY = {folded(word) for word in ("tonight", "الليلة")}

# seconds are nobody's promise: minutes
UNITS = _numbers(
    {
        "minute|minutes|min|mins|دقيقة|دقائق|دقايق|دقيقه": 1,
        "hour|hours|hr|hrs|ساعة|ساعات": 60,
        "day|days|يوم|أيام|يوما|ايام": 1440,
        "week|weeks|أسبوع|أسابيع|اسبوع|أسبوعا": 10080,
    }
)
PAIRS = _numbers(
    {
        "دقيقتين|دقيقتان": 2,
        "ساعتين|ساعتان": 120,
        "يومين|يومان": 2880,
        "أسبوعين|أسبوعان|fortnight|a fortnight": 20160,
    }
)
PORTIONS = _numbers({"half|half an|نصف|نص": 30, "quarter|a quarter|quarter of an|ربع": 15, "third|ثلث": 20})
SMALL_NUMBERS = _numbers(
    {
        "a|an|one|واحد|واحدة": 1,
        "two|اثنين|اثنتين|couple of|a couple of": 2,
        "three|ثلاث|ثلاثة": 3,
        "four|أربع|أربعة": 4,
        "five|خمس|خمسة": 5,
        "six|ست|ستة": 6,
        "seven|سبع|سبعة": 7,
        "eight|ثمان|ثماني|ثمانية": 8,
        "nine|تسع|تسعة": 9,
        "ten|عشر|عشرة": 10,
        "eleven|أحد عشر|احدى عشرة": 11,
        "twelve|اثنا عشر|اثنتا عشرة": 12,
        "fifteen|خمس عشرة|خمسة عشر": 15,
        "twenty|عشرين|عشرون": 20,
        "thirty|ثلاثين|ثلاثون": 30,
        "forty|أربعين": 40,
        "forty five|forty-five": 45,
    }
)
HOURS = _numbers(
    {
        "one|الواحدة|وحدة": 1, "two|الثانية|ثنتين": 2, "three|الثالثة": 3, "four|الرابعة": 4,
        "five|الخامسة": 5, "six|السادسة": 6, "seven|السابعة": 7, "eight|الثامنة": 8, "nine|التاسعة": 9,
        "ten|العاشرة": 10, "eleven|الحادية عشرة|الحاديه عشر": 11, "twelve|الثانية عشرة|الثانيه عشر": 12,
    }
)  # fmt: skip
ADDED_MINUTES = _numbers(
    {"والنصف|ونصف|ونص|و نصف|and a half": 30, "والربع|وربع|و ربع|and a quarter": 15, "والثلث|وثلث|و ثلث": 20}
)
TAKEN_MINUTES = _numbers({"إلا ربع|إلا الربع|الا ربعا": 15, "إلا ثلث|إلا الثلث": 20})

AFTER = {folded(word) for word in ("in", "after", "بعد", "خلال", "عقب")}
FROM_NOW = {folded(word) for word in ("from now", "later", "من الآن", "من الحين")}
NEXT = {
    folded(word) for word in ("next", "coming", "القادم", "القادمة", "المقبل", "المقبلة", "الجاي", "الجاية")
}
BETWEEN = {folded(word) for word in ("between", "from", "من", "بين", "ما بين")}
TO = {folded(word) for word in ("to", "and", "until", "till", "إلى", "و", "حتى", "لـ", "-", "–")}
CLOCK = {folded(word) for word in ("at", "الساعة", "ساعة", "o'clock", "@")}
FILLERS = {
    folded(word)
    for word in (
        "on", "at", "the", "of", "this", "by", "in", "around", "about", "في", "يوم", "الساعة", "على", "هذا",
        "هذه", "بتاريخ", "تاريخ", "الموافق", "من", "شهر", "تمام", "حوالي", "ان", "شاء", "الله", "o'clock",
        "oclock", "please",
    )
}  # fmt: skip
