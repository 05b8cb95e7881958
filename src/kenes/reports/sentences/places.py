"""Places in sentences: "Қазақстанда", "в Казахстане", "in Kazakhstan"."""

from __future__ import annotations

from kenes.codes.places import place
from kenes.reports.sentences import kazakh, russian
from kenes.texts import Text

_WITH_ARTICLE = ("United ", "Netherlands", "Russian Federation", "Republic of", "Philippines", "Districts of")


def in_place(code: str) -> Text:
    """Where something is, ready to stand within a sentence."""
    name = place(code).name
    return Text(
        kk=kazakh.with_case(name["kk"], "locative"),
        ru=russian.in_place(name["ru"]),
        en=f"in {_english(name['en'])}",
    )


def of_place(code: str) -> Text:
    """Of which place: Қазақстанның, Казахстана, of Kazakhstan."""
    name = place(code).name
    return Text(
        kk=kazakh.with_case(name["kk"], "genitive"),
        ru=russian.of_place(name["ru"]),
        en=f"of {_english(name['en'])}",
    )


def _english(name: str) -> str:
    if name.endswith(" city"):
        return f"the city of {name.removesuffix(' city')}"
    return f"the {name}" if name.startswith(_WITH_ARTICLE) else name
