"""The libraries that kenes needs: there, and of a version that it was made for."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, requires, version

from packaging.requirements import Requirement

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Each requirement of the package against what is installed."""
    try:
        wanted = [Requirement(line) for line in requires("kenes") or ()]
    except PackageNotFoundError:
        return Diagnosis.look(_NOT_INSTALLED, _INSTALL)
    needed = [one for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]
    wrong = [f"{one} ({_installed(one.name)})" for one in needed if not _fits(one)]
    if wrong:
        return Diagnosis.ill(_WRONG, _INSTALL, wrong=", ".join(wrong))
    return Diagnosis.well(_ALL, count=len(needed), django=_installed("django"), duckdb=_installed("duckdb"))


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "—"


def _fits(one: Requirement) -> bool:
    found = _installed(one.name)
    return found != "—" and one.specifier.contains(found, prereleases=True)


_ALL = Text(
    kk="Қажетті {count} кітапхананың бәрі орнында (Django {django}, DuckDB {duckdb}).",
    ru="Все нужные библиотеки ({count}) на месте (Django {django}, DuckDB {duckdb}).",
    en="All {count} libraries that are needed are there (Django {django}, DuckDB {duckdb}).",
)
_WRONG = Text(
    kk="Кітапханалар жоқ немесе нұсқасы сәйкес емес: {wrong}.",
    ru="Библиотек нет или версия не подходит: {wrong}.",
    en="Libraries are missing or of an unsuitable version: {wrong}.",
)
_NOT_INSTALLED = Text(
    kk="kenes пакет ретінде орнатылмаған, сондықтан кітапханалардың нұсқалары тексерілмеді.",
    ru="kenes не установлен как пакет, поэтому версии библиотек не проверены.",
    en="kenes is not installed as a package, so the versions of its libraries were not examined.",
)
_INSTALL = Text(
    kk="«pip install --upgrade kenes» пәрменін іске қосыңыз.",
    ru="Выполните «pip install --upgrade kenes».",
    en="Run “pip install --upgrade kenes”.",
)
CHECKUP = Checkup(Text(kk="Кітапханалар", ru="Библиотеки", en="Libraries"), examine, of_folder=False)
