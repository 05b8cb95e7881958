"""Why a direction is stated or not, in words: the change a year with its interval, the turns of the trend, what was wanting."""

from __future__ import annotations

from kenes.assessments.change import Change
from kenes.assessments.policy import MINIMUM_POINTS
from kenes.assessments.reading import Direction, Segment
from kenes.texts import Text, all_languages


def reason_of(found: Change, direction: Direction, points: int) -> Text:
    """What the fit says; `points` figures stand in its last segment."""
    last = found.segments[-1]
    if len(found.segments) == 1:
        return (_WIDE if direction == "cannot be stated" else _FITTED).fill(n=found.n, **_figures(last))
    return _ended(direction, points).fill(
        years=", ".join(one.turn for one in found.segments[1:]),
        earlier=_listed(found.segments[:-1]),
        average=_OVER_ALL.fill(span=_span(found.average), **_figures(found.average)),
        span=_span(last),
        n=points,
        needed=MINIMUM_POINTS,
        **_figures(last),
    )


def method_of(found: Change) -> Text:
    """The name of the method, its level and what it rests on."""
    form = _JOINPOINT if found.sought else _LINE_WITH_ZERO if found.zero else _LINE
    return form.fill(level=round(100 * found.level), n=found.n, turns=len(found.segments) - 1)


def _ended(direction: Direction, points: int) -> Text:
    if points < MINIMUM_POINTS:
        return _TURNED_LATELY
    return _TURNED_UNSURE if direction == "cannot be stated" else _TURNED


def _listed(segments: tuple[Segment, ...]) -> Text:
    parts = [Text.same("{span}: {change}").fill(span=_span(one), change=_signed(one.estimate)) for one in segments]
    return Text(**{tongue.code: "; ".join(part[tongue.code] for part in parts) for tongue in all_languages()})


def _span(one: Segment) -> str:
    return f"{one.first}\N{EN DASH}{one.last}"


def _figures(one: Segment) -> dict[str, Text]:
    return {"estimate": _signed(one.estimate), "low": _signed(one.low), "high": _signed(one.high)}


def _signed(percent: float) -> Text:
    """A change in per cent as each language writes it, with a true minus sign."""
    shown = round(percent, 1)
    sign = "+" if shown > 0 else "−" if shown < 0 else ""
    return Text(**{tongue.code: sign + tongue.percent(abs(percent) / 100) for tongue in all_languages()})


NONE = Text(kk="есептелмеді", ru="не вычислялась", en="none")
OPINION = Text(
    kk="Бұл — өлшем емес, сарапшылардың пікірі; одан үрдіс шығарылмайды.",
    ru="Это мнение экспертов, а не измерение; тенденция из него не выводится.",
    en="This is the opinion of experts, not a measurement; no trend is drawn from it.",
)
TOO_FEW = Text(
    kk="Қатарынан берілген жылдық мәндер саны — {n}, ал үрдіс үшін кемінде {needed} керек.",
    ru="Годовых значений подряд: {n}; для тенденции нужно не меньше {needed}.",
    en="Consecutive yearly figures: {n}; a trend needs at least {needed}.",
)
LATEST_MISSING = Text(
    kk="Соңғы жылдың ({year}) мәні жоқ; үрдіс үшін қатарынан кемінде {needed} жылдық мән керек.",
    ru="За последний год ({year}) значения нет; для тенденции нужно не меньше {needed} годовых значений подряд.",
    en="There is no figure for the last year ({year}); a trend needs at least {needed} consecutive yearly figures.",
)
JUMPS = Text(
    kk="Есептіліктің толықтығы өзгерген: жылдар бойынша жолдар саны — {listed}; сондықтан жылдар салыстырылмайды.",
    ru="Полнота отчётности менялась: число строк по годам {listed}; поэтому годы несравнимы.",
    en="Completeness of reporting changed: entries by year {listed}; the years therefore do not compare.",
)
NO_FIT = Text(
    kk="Мәндер өте аз: үрдіс есептелмеді.",
    ru="Слишком мало значений: тенденция не вычислена.",
    en="Too few values above zero: no trend could be fitted.",
)
ALL_ZERO = Text(kk="Барлық жылдары нөл.", ru="Во все годы ноль.", en="Zero in every year.")
_FITTED = Text(
    kk="Жылына орта есеппен {estimate} (сенім аралығы {low} … {high}), {n} жыл бойынша.",
    ru="В среднем {estimate} в год (интервал от {low} до {high}), по годам: {n}.",
    en="On average {estimate} a year (interval {low} to {high}), over {n} years.",
)
_WIDE = Text(
    kk="Аралық тым кең: жылына {low} … {high}.",
    ru="Интервал слишком широк: от {low} до {high} в год.",
    en="The interval is too wide: {low} to {high} a year.",
)
_LINE = Text(
    kk="логарифмдік-сызықтық квази-Пуассон үрдісі, {level} % аралық, жылдар саны: {n}",
    ru="лог-линейная квазипуассоновская тенденция, интервал {level} %, лет: {n}",
    en="log-linear quasi-Poisson trend, {level}% interval, {n} years",
)
_LINE_WITH_ZERO = Text(
    kk="логарифмдік-сызықтық квази-Пуассон үрдісі, {level} % аралық, жылдар саны: {n}; нөл мән бар, сондықтан сыну нүктелері ізделмеді",
    ru="лог-линейная квазипуассоновская тенденция, интервал {level} %, лет: {n}; есть нулевое значение, поэтому изломы не искались",
    en="log-linear quasi-Poisson trend, {level}% interval, {n} years; a figure is zero, so turns of the trend were not looked for",
)
_JOINPOINT = Text(
    kk="сыну нүктелері бар регрессия (алмастыру тесті), {level} % аралық, жылдар саны: {n}, сыну нүктелері: {turns}",
    ru="регрессия с точками излома (перестановочный тест), интервал {level} %, лет: {n}, точек излома: {turns}",
    en="joinpoint regression (permutation test), {level}% interval, {n} years, joinpoints: {turns}",
)
_OVER_ALL = Text(
    kk="Бүкіл {span} жылдарда орта есеппен жылына {estimate} (сенім аралығы {low} … {high}).",
    ru="За все {span} годы в среднем {estimate} в год (интервал от {low} до {high}).",
    en="Over all of {span} on average {estimate} a year (interval {low} to {high}).",
)
_TURNED = Text(
    kk="Үрдіс өзгерген жылдар: {years}. {span}: жылына {estimate} (сенім аралығы {low} … {high}); бұған дейін {earlier}. {average}",
    ru="Излом тенденции: {years}. {span}: {estimate} в год (интервал от {low} до {high}); до этого {earlier}. {average}",
    en="The trend turned in {years}. {span}: {estimate} a year (interval {low} to {high}); before that {earlier}. {average}",
)
_TURNED_UNSURE = Text(
    kk="Үрдіс өзгерген жылдар: {years}. {span}: аралық тым кең, жылына {low} … {high}; бұған дейін {earlier}. {average}",
    ru="Излом тенденции: {years}. {span}: интервал слишком широк, от {low} до {high} в год; до этого {earlier}. {average}",
    en="The trend turned in {years}. {span}: the interval is too wide, {low} to {high} a year; before that {earlier}. {average}",
)
_TURNED_LATELY = Text(
    kk="Үрдіс өзгерген жылдар: {years}. Содан бері жылдық мәндер саны — {n}, ал бағыт үшін кемінде {needed} керек; бұған дейін {earlier}. {average}",
    ru="Излом тенденции: {years}. С тех пор годовых значений: {n}; чтобы назвать направление, нужно не меньше {needed}; до этого {earlier}. {average}",
    en="The trend turned in {years}. Yearly figures since then: {n}; a direction needs at least {needed}. Before that {earlier}. {average}",
)
