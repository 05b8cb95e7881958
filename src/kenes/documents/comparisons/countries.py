"""Countries exchanged between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.countries import is_alluded_to, mentions
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.span import Span
from kenes.documents.versions import Comparison, Difference, Versions
from kenes.texts import Text

SHORT_FORMS = {"KZ": ("РК", "ҚР", "RK"), "KG": ("КР", "ҚР"), "RU": ("РФ",), "US": ("США", "АҚШ", "US")}


def run(versions: Versions) -> Iterator[Difference]:
    """Countries of which each side names one that the other does not; a country named in one version only may be style."""
    for passages in versions.answering:
        ones, twos = unmatched(_items(passages.first), _items(passages.second))
        ones = [item for item in ones if not _is_meant(item.value, passages.second.text)]
        twos = [item for item in twos if not _is_meant(item.value, passages.first.text)]
        number = min(len(ones), len(twos))
        yield from findings("country-differs", versions, passages, (ones[:number], twos[:number]))


def _items(span: Span) -> list[Item]:
    return [Item(one.span, one.country) for one in mentions(span)]


def _is_meant(country: str, text: str) -> bool:
    """Whether a text means the country by an adjective or a short form."""
    words = text.replace("-", " ").split()
    return is_alluded_to(country, text) or any(form in words for form in SHORT_FORMS.get(country, ()))


COMPARISON = Comparison(
    key="country-differs",
    title=Text(kk="Елдердің айырмасы", ru="Расхождение стран", en="Countries differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктерінде әртүрлі ел аталған.",
        ru="В соответствующих частях языковых версий названы разные страны.",
        en="Matching passages of the language versions name different countries.",
    ),
    run=run,
)
