"""Russian."""

from kenes.texts.language import Language

LANGUAGE = Language(
    code="ru",
    name="Русский",
    alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    fallback=("kk", "en"),
    quotes=("«", "»"),
    cldr="ru",
)
