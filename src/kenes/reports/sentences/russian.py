"""Russian cases of place names: "в Алматинской области", "области Абай", "в городе Шымкенте"."""

from __future__ import annotations

import re

# Where the rules below do not reach: the five countries and their cities, prepositional and genitive.
_NAMES = {
    "Казахстан": ("Казахстане", "Казахстана"),
    "Кыргызстан": ("Кыргызстане", "Кыргызстана"),
    "Таджикистан": ("Таджикистане", "Таджикистана"),
    "Туркменистан": ("Туркменистане", "Туркменистана"),
    "Узбекистан": ("Узбекистане", "Узбекистана"),
    "Астана": ("Астане", "Астаны"),
    "Алматы": ("Алматы", "Алматы"),
    "Шымкент": ("Шымкенте", "Шымкента"),
    "Бишкек": ("Бишкеке", "Бишкека"),
    "Ош": ("Оше", "Оша"),
    "Душанбе": ("Душанбе", "Душанбе"),
    "Ашхабад": ("Ашхабаде", "Ашхабада"),
    "Ташкент": ("Ташкенте", "Ташкента"),
}
# The words of a region's kind with what agrees with them.
_KINDS = (
    (r"ская автономная область$", "ской автономной области", "ской автономной области"),
    (r"ская область$", "ской области", "ской области"),
    (r"^область ", "области ", "области "),
    (r"ский велаят$", "ском велаяте", "ского велаята"),
    (r"^районы ", "районах ", "районов "),
    (r"^Республика ", "Республике ", "Республики "),
)


def in_place(name: str) -> str:
    """Where something is: "в Казахстане", "в городе Астане"; a name of unknown kind stays as it is, with its label."""
    return f"в {_declined(name, 0) or f'месте «{_bare(name)}»'}"


def of_place(name: str) -> str:
    """The genitive of a place: "Казахстана", "Алматинской области", "области Жетісу"."""
    return _declined(name, 1) or f"места «{_bare(name)}»"


def _declined(name: str, case: int) -> str | None:
    name = _bare(name)
    city = re.sub(r"^(город|г\.) ", "", name)
    if city in _NAMES:
        return ("городе ", "города ")[case] * (city != name) + _NAMES[city][case]
    for pattern, *forms in _KINDS:
        if re.search(pattern, name):
            return re.sub(pattern, forms[case], name)
    return None


def _bare(name: str) -> str:
    """The name without a second one in brackets: "Абайская область (область Абай)"."""
    return name.split(" (")[0].strip()
