"""Small counts of protected datasets: what the audit found when their tables were last made."""

from __future__ import annotations

import json

from kenes.observatory.settings import read_settings
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Read computed/disclosure.json, which is written anew with every table of a protected dataset."""
    path = patient.home / "computed" / "disclosure.json"
    if not read_settings(patient.home).disclosure.datasets:
        return Diagnosis.well(_NOBODY)
    tables = json.loads(path.read_bytes())["tables"] if path.is_file() else []
    wrong = [one for one in tables if one["given_away"] or one["by_difference"] or one["refused"]]
    if not wrong:
        return Diagnosis.well(_SAFE, n=len(tables))
    first = "{indicator}, {country}, {period}".format(**wrong[0])
    return Diagnosis.ill(_WRONG, _SEE, n=len(wrong), first=first)


_NOBODY = Text(
    kk="kenes.toml ішінде қорғалған деректер жиыны аталмаған.",
    ru="В kenes.toml не назван ни один защищаемый набор данных.",
    en="No protected dataset is named in kenes.toml.",
)
_SAFE = Text(
    kk="Қорғалған кестелер тексерілді: {n}; ештеңе табылмайды.",
    ru="Защищаемых таблиц проверено: {n}; ничего не вычисляется.",
    en="Protected tables audited: {n}; nothing can be worked out.",
)
_WRONG = Text(
    kk="Жасырылғаны табылатын немесе бас тартылған кестелер: {n} ({first}).",
    ru="Таблиц, где скрытое вычисляется или в которых отказано: {n} ({first}).",
    en="Tables that give away what is hidden, or are refused: {n} ({first}).",
)
_SEE = Text(
    kk="«kenes disclosure» пәрмені қайсысы екенін және не істеу керегін айтады.",
    ru="Какие и что делать, скажет «kenes disclosure».",
    en="“kenes disclosure” says which, and what to do.",
)
CHECKUP = Checkup(Text(kk="Шағын сандар", ru="Малые числа", en="Small counts"), examine)
