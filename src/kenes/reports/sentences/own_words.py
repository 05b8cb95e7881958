"""What people wrote, in the language of the reader; where it is not written in that language, which one it is shown in."""

from __future__ import annotations

from kenes.texts import Text, all_languages


def own_words(words: Text) -> Text:
    """The words, and behind words of another language a note that says so: "… (орысша жазылған)"."""
    return Text(**{tongue.code: _said(words, tongue.code) for tongue in all_languages()})


def closed(words: Text) -> Text:
    """The words with a full stop where they have no sign at their end, so that another sentence can follow."""
    return Text(**{code: said if said.endswith((".", "!", "?", "…")) else f"{said}." for code, said in words.items()})


def _said(words: Text, code: str) -> str:
    own = words.own
    if code in own or not own:
        return own.get(code, "")
    shown = words[code]
    written_in = next(language for language, said in own.items() if said == shown)
    return f"{shown} ({_ONLY[written_in][code]})" if written_in in _ONLY else shown


_ONLY = {
    "kk": Text(kk="қазақша жазылған", ru="написано на казахском", en="written in Kazakh"),
    "ru": Text(kk="орысша жазылған", ru="написано на русском", en="written in Russian"),
    "en": Text(kk="ағылшынша жазылған", ru="написано на английском", en="written in English"),
}
