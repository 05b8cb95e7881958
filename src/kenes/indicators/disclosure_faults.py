"""What an audit found, told to whoever publishes: which indicator, country and period, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kenes.indicators.disclosure import Audited
from kenes.texts import Finding, Severity, Text


def faults(found: Iterable[Audited]) -> list[Finding]:
    """A finding for each table that gives away what is hidden, by itself or together with what was shown before."""
    return [fault for one in found for fault in _faults(one)]


def _faults(one: Audited) -> Iterator[Finding]:
    where = {"indicator": one.indicator, "country": one.country, "period": one.period}
    if one.given_away:
        said = _GIVEN.fill(**where, n=one.given_away)
        yield Finding("count-given-away", Severity.ERROR, said, proposal=_DO_NOT_PUBLISH)
    if one.by_difference:
        said = _DIFFERENCE.fill(**where, n=one.by_difference, day=one.since or "")
        yield Finding("releases-differ", Severity.ERROR, said, proposal=_TAKE_DOWN.fill(indicator=one.indicator))
    elif one.refused:
        said = _TOLD.fill(**where)
        yield Finding("releases-differ", Severity.ERROR, said, proposal=_TAKE_DOWN.fill(indicator=one.indicator))


_GIVEN = Text(
    kk="{indicator}, {country}, {period}: осы деректер жиынының көрсетілген кестелері бірге жасырылған ұяшықтарды дәл береді ({n}).",
    ru="{indicator}, {country}, {period}: показанные таблицы этого набора данных вместе точно выдают скрытые ячейки ({n}).",
    en="{indicator}, {country}, {period}: the tables shown of this dataset together tell hidden cells exactly ({n}).",
)
_DO_NOT_PUBLISH = Text(
    kk="Бұл кестелерді жарияламаңыз; бұл — бағдарламаның қатесі, хабарлаңыз.",
    ru="Не публикуйте эти таблицы; это ошибка программы, сообщите о ней.",
    en="Do not publish these tables; this is a fault of the program, report it.",
)
_DIFFERENCE = Text(
    kk="{indicator}, {country}, {period}: бұрын ({day} күніне дейін) көрсетілген кестелермен бірге жасырылған ұяшықтар дәл табылады ({n}). Енді тек елдің жиынтығы көрсетіледі.",
    ru="{indicator}, {country}, {period}: вместе с таблицами, показанными раньше (до {day}), точно вычисляются скрытые ячейки ({n}). Теперь показывается только итог по стране.",
    en="{indicator}, {country}, {period}: together with the tables shown before (up to {day}) hidden cells are told exactly ({n}). Only the country's total is shown now.",
)
_TOLD = Text(
    kk="{indicator}, {country}, {period}: бұрын көрсетілген кестелер шағын санды тым дәл береді. Енді тек елдің жиынтығы көрсетіледі.",
    ru="{indicator}, {country}, {period}: показанные раньше таблицы слишком точно выдают малое число. Теперь показывается только итог по стране.",
    en="{indicator}, {country}, {period}: tables shown before tell a small count too closely. Only the country's total is shown now.",
)
_TAKE_DOWN = Text(
    kk="Бұрынғы кестелерді жарияланған жерлерінен алып тастап, «kenes disclosure {indicator} --forget» іске қосыңыз немесе [disclosure] шегін бұрынғысына қайтарыңыз.",
    ru="Уберите прежние таблицы отовсюду, где они опубликованы, и запустите «kenes disclosure {indicator} --forget» или верните прежний порог в [disclosure].",
    en="Take the earlier tables down wherever they were published and run “kenes disclosure {indicator} --forget”, or set the threshold of [disclosure] back.",
)
