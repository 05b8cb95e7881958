"""The languages: the pages speak each of them, and kenes.toml names none that is unknown."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

from kenes.observatory.settings import read_settings
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text, all_languages


def examine(patient: Patient) -> Diagnosis:
    """Every catalogue of words is built, every language that the observatory names is known."""
    known = [one.code for one in all_languages()]
    named = read_settings(patient.folder).languages if patient.folder is not None else ()
    if unknown := [code for code in named if code not in known]:
        return Diagnosis.ill(_UNKNOWN, _NAME, unknown=", ".join(unknown), known=", ".join(known))
    catalogues = Path(str(files("kenes"))).rglob("LC_MESSAGES/django.po")
    if missing := sorted(str(one.parents[1].name) for one in catalogues if not one.with_suffix(".mo").is_file()):
        return Diagnosis.ill(_NOT_BUILT, _BUILD, missing=", ".join(sorted(set(missing))))
    return Diagnosis.well(_ALL, known=", ".join(known))


_ALL = Text(
    kk="Барлық тілдің сөздері орнында: {known}.",
    ru="Слова всех языков на месте: {known}.",
    en="The words of every language are there: {known}.",
)
_UNKNOWN = Text(
    kk="kenes.toml белгісіз тілді атайды: {unknown}.",
    ru="В kenes.toml назван неизвестный язык: {unknown}.",
    en="kenes.toml names an unknown language: {unknown}.",
)
_NAME = Text(
    kk="«languages» жолына мыналардан таңдап жазыңыз: {known}.",
    ru="В строке «languages» выберите из: {known}.",
    en="In the line “languages” choose from: {known}.",
)
_NOT_BUILT = Text(
    kk="Сайттың сөздіктері құрылмаған: {missing}.",
    ru="Словари сайта не собраны: {missing}.",
    en="The catalogues of the site are not built: {missing}.",
)
_BUILD = Text(
    kk="kenes пакетін қайта орнатыңыз; бастапқы кодтан жұмыс істесеңіз: «python tools/build_catalogues.py».",
    ru="Переустановите пакет kenes; при работе из исходного кода: «python tools/build_catalogues.py».",
    en="Install the package kenes anew; when working from the source: “python tools/build_catalogues.py”.",
)
CHECKUP = Checkup(Text(kk="Тілдер", ru="Языки", en="Languages"), examine, of_folder=False)
