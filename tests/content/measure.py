"""The measure that texts of the shipped content are written to, whatever file they stand in."""

import re

LANGUAGES = ("he", "ar", "en")

# Words that set one part of society below another, in any of the languages.
UNWANTED = re.compile(
    r"מגזר|אוכלוסי\w* (?:חלשות|מוחלשות)|טעוני? טיפוח|חסך|נחשל|קלפ|קלף"
    r"|القطاع|الوسط (?:العربي|اليهودي)|ضعفاء|متخلف|محرومين"
    r"|\bsector\b|\bweak\b|\bdeprived\b|disadvantaged|\bpoor\b",
    re.IGNORECASE,
)
WORD = re.compile(r"\S*\w\S*")

FOREIGN = {
    "he": re.compile(r"['\"]| - |[A-Za-z\u0600-\u06ff]"),
    "ar": re.compile(r"['\"]| - |[,;?]|[A-Za-z\u0590-\u05ff]"),
    "en": re.compile(r"\"| - |[\u0590-\u06ff]"),
}
"""Marks and letters that are not the language's own."""
