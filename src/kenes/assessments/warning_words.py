"""What early warning says of a series, in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from kenes.assessments.policy import FEWEST_CASES
from kenes.texts import Text, all_languages


class Told(Protocol):
    """A week of which something is said."""

    @property
    def count(self) -> int: ...
    @property
    def expected(self) -> float | None: ...
    @property
    def bound(self) -> float | None: ...
    @property
    def alarm(self) -> bool | None: ...
    @property
    def label(self) -> str: ...


def reason_of(method: str, years: int, weeks: Sequence[Told], jump: int | None, by_year: Mapping[int, int]) -> Text:
    """What stands out or not, against what it was held, and what could not be held against anything."""
    parts = [] if jump is None else [_JUMP.fill(year=jump, listed=", ".join(f"{y}: {n}" for y, n in by_year.items()))]
    if method == "none":
        return _joined([*parts, _NOTHING])
    stated = [week for week in weeks if week.alarm is not None]
    alarms = [week for week in stated if week.alarm]
    parts.append(_FARRINGTON.fill(years=years) if method == "farrington" else _EARS)
    if alarms:
        listed = Text(**{code: "; ".join(one[code] for one in map(said_of, alarms)) for code in ("kk", "ru", "en")})
        parts.append(_LOUD.fill(n=len(alarms), weeks=len(stated), listed=listed))
    elif stated:
        parts.append(_QUIET.fill(weeks=len(stated)))
    if len(stated) < len(weeks):
        parts.append(_SILENT.fill(n=len(weeks) - len(stated), fewest=FEWEST_CASES))
    return _joined(parts)


def said_of(week: Told) -> Text:
    """A week with its number, what was expected and the bound."""
    return _WEEK.fill(week=week.label, n=week.count, expected=_number(week.expected), bound=_number(week.bound))


def _number(value: float | None) -> Text:
    return Text(**{tongue.code: tongue.number(value or 0.0, 1) for tongue in all_languages()})


def _joined(parts: list[Text]) -> Text:
    return Text(**{tongue.code: " ".join(part[tongue.code] for part in parts) for tongue in all_languages()})


_FARRINGTON = Text(
    kk="Алдыңғы {years} жылдың сол кезімен салыстырылды (Фаррингтон–Нуфайли).",
    ru="Сравнение с тем же временем {years} предыдущих лет (Фаррингтон — Нуфейли).",
    en="Compared with the same time of the {years} years before (Farrington–Noufaily).",
)
_EARS = Text(
    kk="Тарих үш жылдан қысқа: алдыңғы жеті аптамен ғана салыстырылды (EARS C1), жыл мезгілі ескерілмеді.",
    ru="История короче трёх лет: сравнение только с семью предыдущими неделями (EARS C1), без учёта времени года.",
    en="The history is shorter than three years: compared only with the seven weeks before (EARS C1), blind to the time of year.",
)
_NOTHING = Text(
    kk="Апталар тым аз: салыстыратын ештеңе жоқ.",
    ru="Недель слишком мало: сравнивать не с чем.",
    en="There are too few weeks: nothing to compare with.",
)
_LOUD = Text(
    kk="Айтуға болатын аптаның {weeks} ішінде күтілгеннен көбі {n}: {listed}. Бұл — тексеруге себеп, дәлел емес.",
    ru="Из недель, о которых можно судить ({weeks}), больше ожидаемого в {n}: {listed}. Это повод проверить, а не доказательство.",
    en="Of the weeks that can be judged ({weeks}), more than expected in {n}: {listed}. A reason to look, no proof.",
)
_WEEK = Text(
    kk="{week}: {n} (күтілгені {expected}, шегі {bound})",
    ru="{week}: {n} (ожидалось {expected}, граница {bound})",
    en="{week}: {n} (expected {expected}, bound {bound})",
)
_QUIET = Text(
    kk="Айтуға болатын апталардың ({weeks}) ешқайсысы ерекшеленбейді; бұл — қауіп жоқ деген сөз емес.",
    ru="Из недель, о которых можно судить ({weeks}), ни одна не выделяется; это не значит, что угрозы нет.",
    en="None of the weeks that can be judged ({weeks}) stands out; that is no all-clear.",
)
_SILENT = Text(
    kk="Ештеңе айтуға болмайтын апталар: {n} (салыстырылатын апталарда жағдай {fewest}-тен аз).",
    ru="Недель, о которых сказать ничего нельзя: {n} (случаев меньше {fewest}).",
    en="Weeks of which nothing can be stated: {n} (fewer than {fewest} cases).",
)
_JUMP = Text(
    kk="Хабарлаудың толықтығы өзгерген (жылдар бойынша жазбалар: {listed}), сондықтан тек {year} жылдан бастап қаралды.",
    ru="Полнота сообщений менялась (записей по годам: {listed}), поэтому рассматривается только время с {year} года.",
    en="Completeness of reporting changed (records by year: {listed}), so only the time from {year} on is looked at.",
)
LATE = Text(
    kk="Соңғы жазба {until} күнгі: бұл — өткен уақыт, бүгінгі ескерту емес.",
    ru="Последняя запись от {until}: это прошлое, а не предупреждение на сегодня.",
    en="The last record is of {until}: this is history, no warning of today.",
)
