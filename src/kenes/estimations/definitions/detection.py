"""Weeks that stand out of a series of counts: more than could be expected from the years or weeks before."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable
from itertools import pairwise

import numpy as np

from kenes.estimations.days import day_of
from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import caution, number
from kenes.estimations.table import Table
from kenes.methods.detection import cusum, ears, farrington, farrington_flexible
from kenes.methods.estimate import Estimate
from kenes.texts import Finding, Text

WEEK = ("t", "time", "date", "period", "неделя", "дата", "апта", "күні")
COUNT = ("n", "cases", "events", "число", "случаи", "саны", "жағдай")
YEAR_OF_WEEKS = 52
SPARSE = 0.5
FEW, BEFORE, WIDE = 16, 8, 3.0


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """What was expected in each week watched, the bound above it, and the weeks above the bound."""
    counts = table.whole("count", COUNT)
    method = chosen["method"]
    needed = (int(number_chosen(chosen, "years")) + 1) * YEAR_OF_WEEKS
    if method == "auto":
        method = "farrington" if len(counts) >= needed else "ears"
    weeks = min(int(number_chosen(chosen, "weeks")), len(counts) - 1)
    found = _detected(method, counts, weeks, chosen)
    start = len(counts) - len(found.expected)
    labels = table.words("week", WEEK) if table.has("week", WEEK) else [str(n + 1) for n in range(len(counts))]
    points = [
        (place + start, *one)
        for place, one in enumerate(zip(found.expected, found.upper_bound, found.alarm, strict=True))
    ]
    points = points[-weeks:]
    lines = tuple(
        _line(labels[n], counts[n], (float(expected), float(bound)), bool(alarm))
        for n, expected, bound, alarm in points
    )
    series = Series(
        tuple(
            Point(n + 1, counts[n], alarm=n in {p for p, _, _, a in points if a})
            for n in range(max(0, len(counts) - 3 * weeks), len(counts))
        ),
        tuple(Point(n + 1, _or_none(expected), None, _or_none(bound)) for n, expected, bound, _ in points),
        WEEKS,
        CASES,
    )
    alarms = [labels[n] for n, _, _, alarm in points if alarm]
    silent = sum(math.isnan(bound) for _, _, bound, _ in points)
    reading = (_said(alarms, len(points), method), *((NO_STATEMENT.fill(n=str(silent)),) if silent else ()))
    cautions = (*_cautions(counts, method, needed), *_gaps(labels))
    return Outcome(lines, reading, cautions, CASES, 0, {"expected": EXPECTED, "bound": BOUND, "alarm": ALARM}, series)


def _detected(method: str, counts: list[int], weeks: int, chosen: Chosen):  # type: ignore[no-untyped-def]
    if method == "farrington":
        alpha = number_chosen(chosen, "alpha") if chosen["alpha"] else 0.05
        return farrington_flexible(counts, weeks=weeks, years=int(number_chosen(chosen, "years")), alpha=alpha)
    if method == "farrington-1996":
        alpha = number_chosen(chosen, "alpha") if chosen["alpha"] else 0.05
        return farrington(counts, weeks=weeks, years=int(number_chosen(chosen, "years")), alpha=alpha)
    if method == "cusum":
        return cusum(counts, weeks=weeks)
    variant = chosen["variant"]
    return ears(counts, variant, number_chosen(chosen, "alpha") if chosen["alpha"] else None)  # type: ignore[arg-type]


def _line(label: str, count: int, told: tuple[float, float], alarm: bool) -> Line:
    """The count of a week; what it is held against stands beside it. A week without a statement has no bound: that is no all-clear."""
    expected, bound = told
    facts = {
        "expected": _or_none(expected),
        "bound": _or_none(bound),
        "alarm": "!" if alarm else "" if not math.isnan(bound) else "?",
    }
    one = Estimate(count, math.nan, math.nan, count, 0.95, "count of the week")
    return Line(Text.same(label), one, alarm, facts)


def _or_none(value: float) -> float | None:
    return None if math.isnan(value) or math.isinf(value) else round(float(value), 2)


def _said(alarms: Iterable[str], watched: int, method: str) -> Text:
    listed = list(alarms)
    if not listed:
        return QUIET.fill(weeks=str(watched), method=NAMES[method])
    return LOUD.fill(weeks=str(watched), n=str(len(listed)), listed=", ".join(listed[-12:]), method=NAMES[method])


def _cautions(counts: list[int], method: str, needed: int) -> list[Finding]:
    found = []
    if not method.startswith("farrington") and len(counts) < needed:
        found.append(caution("short-history", SHORT.fill(weeks=number(len(counts)), needed=number(needed))))
    if sum(count == 0 for count in counts) > SPARSE * len(counts):
        found.append(caution("sparse", ZEROS))
    if len(counts) < FEW:
        found.append(caution("few-points", FEW_WEEKS.fill(weeks=number(len(counts)), n=FEW)))
    elif (spread := _spread(counts)) > WIDE:
        found.append(caution("over-dispersion", OVER_DISPERSED.fill(times=number(spread, 1))))
    return found


def _spread(counts: list[int]) -> float:
    """How many times more the weeks differ from the mean of the eight before than chance (Poisson) lets them."""
    held = np.asarray(counts, float)
    before = np.array([held[n - BEFORE : n].mean() for n in range(BEFORE, held.size)])
    known = before > 0
    squares = (held[BEFORE:][known] - before[known]) ** 2 / (before[known] * (1 + 1 / BEFORE))
    return float(squares.mean()) if squares.size else 0.0


def _gaps(labels: list[str]) -> list[Finding]:
    """Weeks that are missing between the first and the last: without them the weeks before are not the weeks before."""
    places = [_week(label) for label in labels]
    known = [one for one in places if one is not None]
    if len(known) < len(places):
        return []
    steps = [b - a for a, b in pairwise(known)]
    missing = sum(step - 1 for step in steps if step > 1)
    if any(step < 1 for step in steps):
        return [caution("order", DISORDER)]
    return [caution("gaps", MISSING.fill(n=number(missing)))] if missing else []


def _week(label: str) -> int | None:
    """A running number of the week that a label says: 2024-W07, a day, a number."""
    if found := re.fullmatch(r"(\d{4})-?[WwНн](\d{1,2})", label):
        try:
            return datetime.date.fromisocalendar(int(found[1]), int(found[2]), 1).toordinal() // 7
        except ValueError:
            return None
    if (day := day_of(label)) is not None:
        return day.toordinal() // 7
    return int(label) if label.isdigit() else None


NAMES = {"farrington": "Farrington–Noufaily", "farrington-1996": "Farrington 1996", "ears": "EARS", "cusum": "CUSUM"}
CASES = Text(kk="жағдай", ru="случаи", en="cases")
WEEKS = Text(kk="апта", ru="неделя", en="week")
EXPECTED = Text(kk="күтілетін", ru="ожидалось", en="expected")
BOUND = Text(kk="жоғарғы шек", ru="верхняя граница", en="upper bound")
ALARM = Text(kk="белгі", ru="сигнал", en="alarm")
QUIET = Text(
    kk="Қаралған апта {weeks}, ешқайсысы ерекшеленбейді ({method}). Бұл – қауіп жоқ деген сөз емес.",
    ru="Недель просмотрено {weeks}, ни одна не выделяется ({method}). Это не значит, что угрозы нет.",
    en="None of the {weeks} weeks watched stands out ({method}). That is no all-clear.",
)
LOUD = Text(
    kk="Қаралған апта {weeks}, ерекшеленетіні {n} ({method}): {listed}. Белгіні тексеріңіз: бұл – дәлел емес.",
    ru="Недель просмотрено {weeks}, выделяются {n} ({method}): {listed}. Проверьте сигнал: это не доказательство.",
    en="Weeks watched: {weeks}; standing out: {n} ({method}): {listed}. Look into them: an alarm is no proof.",
)
NO_STATEMENT = Text(
    kk="Ештеңе айтуға болмайтын апталар: {n} (жағдай тым аз).",
    ru="Недель, о которых ничего сказать нельзя: {n} (слишком мало случаев).",
    en="Weeks of which nothing can be stated: {n} (too few cases).",
)
SHORT = Text(
    kk="Тарих {weeks} апта; жыл мезгілін ескеру үшін {needed} керек, сондықтан тек алдыңғы апталармен салыстырылды.",
    ru="История {weeks} недель; чтобы учесть время года, нужно {needed}, поэтому сравнение только с предыдущими неделями.",
    en="The history is {weeks} weeks; to know the time of year takes {needed}, so only the weeks before were compared.",
)
FEW_WEEKS = Text(
    kk="Небары {weeks} апта бар ({n} керек): көп аптаға ештеңе айтуға болмайды.",
    ru="Недель всего {weeks} (нужно {n}): о большинстве ничего сказать нельзя.",
    en="There are but {weeks} weeks ({n} are wanted): of most of them nothing can be stated.",
)
OVER_DISPERSED = Text(
    kk="Апталар кездейсоқтан {times} есе көп құбылады: тіркеудің жиынтықтап енгізілгенін тексеріңіз; шек кең, ал CUSUM жалған белгі береді.",
    ru="Недели различаются в {times} раз сильнее случайного: проверьте, не вносятся ли случаи пачками; граница широка, а CUSUM даёт ложные сигналы.",
    en="Weeks differ {times} times more than chance: look whether cases are entered in batches; the bound is wide, and CUSUM gives false alarms.",
)
MISSING = Text(
    kk="Қатарда {n} апта жоқ; олар нөл емес, алдымен толықтырыңыз.",
    ru="В ряду не хватает недель: {n}; это не нули, сначала восполните их.",
    en="{n} weeks are missing from the series; they are no zeros: fill them first.",
)
DISORDER = Text(
    kk="Апталар кезегімен тұрған жоқ немесе қайталанады.",
    ru="Недели стоят не по порядку или повторяются.",
    en="The weeks do not stand in order, or stand twice.",
)
ZEROS = Text(
    kk="Апталардың жартысынан көбі нөл: апталардың орнына айларды қосыңыз.",
    ru="Больше половины недель нулевые: возьмите месяцы вместо недель.",
    en="More than half of the weeks are zero: take months instead of weeks.",
)
EXAMPLE = "week,count\n" + "".join(f"2024-W{n + 1:02},{4 + (n * 7) % 5 + (9 if n == 44 else 0)}\n" for n in range(52))
ESTIMATION = Estimation(
    key="detection",
    title=Text(
        kk="Ерекше апталар (ерте ескерту)",
        ru="Необычные недели (раннее предупреждение)",
        en="Weeks that stand out (early warning)",
    ),
    purpose=Text(
        kk="Апта сайынғы санда (артық доза, шақыру, тәркілеу) күтілгеннен көп болған апталарды табу.",
        ru="Найти недели, когда случаев (передозировок, вызовов, изъятий) больше, чем можно было ожидать.",
        en="Find the weeks in which there were more cases (overdoses, calls, seizures) than could be expected.",
    ),
    not_when=Text(
        kk="Тіркеу тәртібі жақында өзгерсе қолданбаңыз: өзгеріс белгі болып көрінеді.",
        ru="Не применять, если недавно изменился учёт: перемена покажется сигналом.",
        en="Not where recording changed lately: the change would look like an alarm.",
    ),
    columns=(
        Column(
            "count",
            Text(kk="Апталық сан, кезегімен", ru="Число за неделю, по порядку", en="Cases of each week, in order"),
            True,
            COUNT,
        ),
        Column("week", Text(kk="Апта", ru="Неделя", en="The week"), False, WEEK),
    ),
    choices=(
        Choice(
            "method",
            Text(
                kk="Әдіс (auto: тарих жетсе Farrington)",
                ru="Метод (auto: Farrington, если хватает истории)",
                en="Method (auto: Farrington where the history allows)",
            ),
            "auto",
            ("auto", "farrington", "farrington-1996", "ears", "cusum"),
        ),
        Choice("variant", Text(kk="EARS түрі", ru="Вид EARS", en="Kind of EARS"), "C1", ("C1", "C2", "C3")),
        Choice("weeks", Text(kk="Қанша апта қаралады", ru="Сколько недель смотреть", en="Weeks watched"), "52"),
        Choice("years", Text(kk="Салыстыру жылдары", ru="Лет сравнения", en="Years compared with"), "5"),
        Choice(
            "alpha",
            Text(
                kk="Жалған белгі үлесі (бос: әдістікі)",
                ru="Доля ложных сигналов (пусто: как у метода)",
                en="Share of false alarms (blank: the method's own)",
            ),
            "",
            ("", "0.05", "0.025", "0.01", "0.005", "0.001"),
        ),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("farrington", "ears", "cusum", "outbreak"),
)
