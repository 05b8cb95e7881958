"""The words of small code lists: states, yes and no, perceptions. Keys: breakdown (or "") and code."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.texts import Text

CODE_WORDS: Mapping[tuple[str, str], Text] = {
    ("state", "value"): Text(kk="мән", ru="значение", en="value"),
    ("state", "zero"): Text(kk="нөл", ru="ноль", en="zero"),
    ("state", "missing"): Text(kk="деректер жоқ", ru="нет данных", en="no data"),
    ("state", "not-applicable"): Text(kk="қолданылмайды", ru="неприменимо", en="not applicable"),
    ("state", "suppressed"): Text(kk="жасырылған", ru="скрыто", en="suppressed"),
    ("state", "confidential"): Text(kk="құпия", ru="конфиденциально", en="confidential"),
    ("roll_up", "yes"): Text(kk="иә", ru="да", en="yes"),
    ("roll_up", "no"): Text(kk="жоқ", ru="нет", en="no"),
    ("citizenship", "all"): Text(kk="барлығы", ru="все", en="all"),
    ("perception", "large-increase"): Text(kk="айтарлықтай артты", ru="значительный рост", en="large increase"),
    ("perception", "small-increase"): Text(kk="аздап артты", ru="небольшой рост", en="some increase"),
    ("perception", "stable"): Text(kk="айтарлықтай өзгеріс жоқ", ru="без заметных изменений", en="no great change"),
    ("perception", "small-decrease"): Text(kk="аздап азайды", ru="небольшое снижение", en="some decrease"),
    ("perception", "large-decrease"): Text(kk="айтарлықтай азайды", ru="значительное снижение", en="large decrease"),
    ("", "all"): Text(kk="барлығы", ru="всего", en="all"),
    ("", "total"): Text(kk="барлығы", ru="всего", en="total"),
}
