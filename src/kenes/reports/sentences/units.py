"""The units that prices are for, counted and in the case that "за" and "for" ask of them: "за 10 г", "for 1,000 tablets"."""

from __future__ import annotations

import re

from kenes.reports.sentences.numbers import counted, kept_together
from kenes.texts import Plural, Text


def _alike(kk: str, ru: str, en: str) -> Plural:
    """A unit whose sign does not change with the number."""
    return Plural(kk={"other": f"{{n}} {kk}"}, ru={"other": f"{{n}} {ru}"}, en={"other": f"{{n}} {en}"})


def _thing(kk: str, ru: tuple[str, str, str], en: tuple[str, str]) -> Plural:
    """A thing that is counted: Russian one (accusative), few, many; English one, other."""
    one, few, many = (f"{{n}} {form}" for form in ru)
    return Plural(
        kk={"other": f"{{n}} {kk}"},
        ru={"one": one, "few": few, "many": many, "other": few},
        en={"one": f"{{n}} {en[0]}", "other": f"{{n}} {en[1]}"},
    )


_UNITS = {
    "g": _alike("г", "г", "g"),
    "kg": _alike("кг", "кг", "kg"),
    "mg": _alike("мг", "мг", "mg"),
    "ml": _alike("мл", "мл", "ml"),
    "l": _alike("л", "л", "l"),
    "tablet": _thing("таблетка", ("таблетку", "таблетки", "таблеток"), ("tablet", "tablets")),
    "pill": _thing("таблетка", ("таблетку", "таблетки", "таблеток"), ("pill", "pills")),
    "capsule": _thing("капсула", ("капсулу", "капсулы", "капсул"), ("capsule", "capsules")),
    "ampoule": _thing("ампула", ("ампулу", "ампулы", "ампул"), ("ampoule", "ampoules")),
    "dose": _thing("доза", ("дозу", "дозы", "доз"), ("dose", "doses")),
    "unit": _thing("дана", ("штуку", "штуки", "штук"), ("unit", "units")),
    "blot": _thing("марка", ("марку", "марки", "марок"), ("blot", "blots")),
    "plant": _thing("өсімдік", ("растение", "растения", "растений"), ("plant", "plants")),
    "ounce": _thing("унция", ("унцию", "унции", "унций"), ("ounce", "ounces")),
    "pound": _thing("фунт", ("фунт", "фунта", "фунтов"), ("pound", "pounds")),
}
_NONE = Text(kk="бірлігі көрсетілмеген", ru="единица не указана", en="unit not stated")


def unit_label(code: str) -> Text:
    """The unit in words; one without words here stands as the source gives it."""
    found = re.fullmatch(r"(?:([\d.]+) )?(.+)", code)
    if found is None or code == "None":
        return _NONE
    forms = _UNITS.get(found[2]) or _UNITS.get(found[2].removesuffix("s"))
    return kept_together(counted(forms, float(found[1] or 1))) if forms else Text.same(code)
