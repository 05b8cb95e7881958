"""`Text`: one thing said in every language of the product."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kenes.texts.language import language as language_named


class Text(Mapping[str, str]):
    """The same words in Kazakh, Russian, English and any further language.

    `text["kk"]` gives the Kazakh words; a language that is absent falls back as its own file says.
    """

    __slots__ = ("_words",)

    def __init__(self, kk: str, ru: str, en: str, **further: str) -> None:
        self._words = {"kk": kk, "ru": ru, "en": en, **further}

    @classmethod
    def same(cls, words: str) -> Text:
        """A text that is written alike in every language: a code, a number, an official title without translation."""
        return cls(kk=words, ru=words, en=words)

    def __getitem__(self, code: str) -> str:
        for candidate in (code, *language_named(code).fallback, "en"):
            if self._words.get(candidate):
                return self._words[candidate]
        return ""

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)

    def __contains__(self, code: object) -> bool:
        return code in self._words

    def __repr__(self) -> str:
        return f"Text({', '.join(f'{code}={words!r}' for code, words in self._words.items())})"

    def __hash__(self) -> int:
        return hash(tuple(sorted(self._words.items())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and self._words == other._words

    @property
    def own(self) -> dict[str, str]:
        """The languages in which it is said in its own words, without any fallback."""
        return {code: words for code, words in self._words.items() if words}

    def fill(self, **values: object) -> Text:
        """The text with `{name}` places filled; a value that is a Text is said in the same language."""
        return Text(**{code: words.format(**_spoken(values, code)) for code, words in self._words.items()})


class Plural:
    """A noun with its number: forms by CLDR category (one, few, many, other) in each language."""

    def __init__(self, kk: Mapping[str, str], ru: Mapping[str, str], en: Mapping[str, str]) -> None:
        self._forms = {"kk": kk, "ru": ru, "en": en}

    def __call__(self, number: float, code: str) -> str:
        """The form for `number` with `{n}` filled by the number as that language writes it."""
        tongue = language_named(code)
        forms = self._forms[code] if code in self._forms else self._forms[tongue.fallback[0]]
        form = forms.get(tongue.plural_category(number), forms["other"])
        return form.format(n=tongue.number(number))


def _spoken(values: Mapping[str, object], code: str) -> dict[str, object]:
    return {name: value[code] if isinstance(value, Text) else value for name, value in values.items()}
