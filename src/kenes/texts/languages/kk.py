"""Kazakh, in the Cyrillic alphabet in official use."""

from kenes.texts.language import Language

LANGUAGE = Language(
    code="kk",
    name="Қазақша",
    alphabet="аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    fallback=("ru", "en"),
    quotes=("«", "»"),
    cldr="kk",
)
