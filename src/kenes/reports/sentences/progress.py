"""How far an action has come, in words: its milestones, and where its indicator stands towards the target."""

from __future__ import annotations

from kenes.indicators.indicator import all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.records.roadmaps.progress import STANDINGS, Path, Progress, Steps
from kenes.reports.sentences.numbers import amount, joined, number
from kenes.texts import Text


def steps_in_words(steps: Steps) -> Text:
    """So many of so many milestones reached."""
    return _STEPS.fill(all=len(steps.all), reached=len(steps.reached), overdue=len(steps.overdue))


def standing_in_words(path: Path) -> Text:
    """Where the indicator stands; with the reason where that cannot be stated."""
    standing = STANDINGS[path.standing]
    return _BECAUSE.fill(standing=standing, reason=path.reason) if path.reason is not None else standing


def movement_in_words(path: Path) -> Text | None:
    """How far the newest figure has moved and how far it has to go, in the unit of the indicator."""
    if path.moved is None or path.left is None:
        return None
    form = _TOWARDS if path.moved > 0 else _AWAY if path.moved < 0 else _NOT_MOVED
    said = form.fill(moved=_amount(abs(path.moved)), left=_amount(path.left), unit=_unit(path))
    return said if path.movement_is_certain or not path.moved else joined([said, _UNCERTAIN], " ")


def progress_in_words(progress: Progress) -> Text:
    """Both in a line, for a column of a table."""
    said = [steps_in_words(progress.steps)] if progress.steps.all else []
    path = progress.path
    if path is not None and (path.aim.target is not None or path.newest is not None):
        newest = [_newest(path.newest, path.stale)] if path.newest is not None else []
        said.append(joined([*newest, standing_in_words(path)], "; "))
    return joined(said, " ") if said else NOTHING_TO_MEASURE


def chance_in_words(chance: float) -> Text:
    """A chance as so many of a hundred, never more exact than the method is."""
    if chance < 0.01:
        return _HARDLY
    return _NEARLY if chance > 0.99 else _ABOUT.fill(n=round(100 * chance))


def _newest(row: IndicatorRow, stale: bool) -> Text:
    written = number(row.estimate or 0.0, all_indicators()[row.indicator].words.digits)
    return (_OLD if stale else _FIGURE).fill(value=written, period=row.period.replace("-", "–"))


def _amount(value: float) -> Text:
    return amount(round(value, 9))


def _unit(path: Path) -> Text:
    return all_indicators()[path.aim.indicator].words.unit


NOTHING_TO_MEASURE = Text(
    kk="бақылау нүктесі де, нысаналы мәні де жоқ",
    ru="нет ни контрольных точек, ни цели",
    en="neither milestones nor a target",
)
_STEPS = Text(
    kk="Бақылау нүктелері: барлығы — {all}, жеткені — {reached}, мерзімі өткені — {overdue}.",
    ru="Контрольные точки: всего {all}, достигнуто {reached}, просрочено {overdue}.",
    en="Milestones: {reached} of {all} reached, {overdue} overdue.",
)
_BECAUSE = Text(kk="{standing}. {reason}", ru="{standing}. {reason}", en="{standing}. {reason}")
_FIGURE = Text(kk="{value} ({period})", ru="{value} ({period})", en="{value} ({period})")
_OLD = Text(kk="{value} ({period}, ескі)", ru="{value} ({period}, устарело)", en="{value} ({period}, old)")
_TOWARDS = Text(
    kk="Нысаналы мәнге қарай {moved} жылжыды, {left} қалды ({unit}).",
    ru="Пройдено к цели: {moved}, осталось: {left} ({unit}).",
    en="Moved {moved} towards the target, {left} to go ({unit}).",
)
_AWAY = Text(
    kk="Нысаналы мәннен {moved} алыстады, {left} қалды ({unit}).",
    ru="Отдалилось от цели на {moved}, осталось: {left} ({unit}).",
    en="Moved {moved} away from the target, {left} to go ({unit}).",
)
_NOT_MOVED = Text(
    kk="Орнынан жылжыған жоқ, {left} қалды ({unit}).",
    ru="Не сдвинулось, осталось: {left} ({unit}).",
    en="Has not moved, {left} to go ({unit}).",
)
_UNCERTAIN = Text(
    kk="Екі мәннің аралықтары қабаттасады: шын өзгеріс болды деп айтуға болмайды.",
    ru="Интервалы двух значений пересекаются: сказать, что изменение произошло, нельзя.",
    en="The intervals of the two figures overlap: that anything changed cannot be stated.",
)
_ABOUT = Text(kk="100-ден шамамен {n}", ru="примерно {n} из 100", en="about {n} in 100")
_HARDLY = Text(kk="100-ден 1-ге де жетпейді", ru="менее 1 из 100", en="less than 1 in 100")
_NEARLY = Text(kk="100-ден 99-дан астам", ru="более 99 из 100", en="more than 99 in 100")
