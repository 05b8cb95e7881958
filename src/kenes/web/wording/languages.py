"""The names of languages that documents are written in; the rest are named by their codes."""

from __future__ import annotations

from kenes.texts import Text

LANGUAGES = {
    "kk": Text(kk="қазақша", ru="казахский", en="Kazakh"),
    "ru": Text(kk="орысша", ru="русский", en="Russian"),
    "en": Text(kk="ағылшынша", ru="английский", en="English"),
    "ky": Text(kk="қырғызша", ru="кыргызский", en="Kyrgyz"),
    "uz": Text(kk="өзбекше", ru="узбекский", en="Uzbek"),
    "tg": Text(kk="тәжікше", ru="таджикский", en="Tajik"),
    "tk": Text(kk="түрікменше", ru="туркменский", en="Turkmen"),
    "es": Text(kk="испанша", ru="испанский", en="Spanish"),
}


def language_words(code: str) -> Text:
    """A language by its code."""
    return LANGUAGES.get(code, Text.same(code))
