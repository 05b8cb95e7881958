"""English, British spelling."""

from kenes.texts.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    alphabet="abcdefghijklmnopqrstuvwxyz",
    fallback=("ru", "kk"),
    quotes=("“", "”"),
    cldr="en_GB",
)
