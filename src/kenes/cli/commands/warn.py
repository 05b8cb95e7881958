"""`kenes warn [PLACE ...]`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.options import AsOf
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.assessments.early_warning import Watched

HELP = Text(
    kk="Ерте ескерту: күтілгеннен көп жағдай болған апталар.",
    ru="Раннее предупреждение: недели, когда случаев больше ожидаемого.",
    en="Early warning: weeks with more cases than expected.",
)


def warn(
    context: typer.Context,
    places: Annotated[list[str] | None, typer.Argument(metavar="[PLACE ...]")] = None,
    as_of: AsOf = None,
) -> int:
    """Expected, bound and alarm of the last weeks, or why nothing can be stated."""

    def work() -> Answer:
        from kenes.assessments.early_warning import watched
        from kenes.indicators.weekly import weekly

        observatory = open_observatory(context.obj)
        day = as_of.date() if as_of else None
        settings = observatory.settings
        wanted = places or [settings.country, *(one for one in settings.compared if one != settings.country)]
        found = weekly(observatory, wanted, day)
        told = [one for place in wanted for one in watched(found[place], day or datetime.date.today())]
        none = [place for place in wanted if not found[place]]
        result = {"series": [one.as_json(context.obj.language) for one in told], "without_records": none}
        return Answer(result, show=lambda console: _show(console, told, none))

    return answer("warn", context.obj, work)


def _show(console: Console, told: list[Watched], none: list[str]) -> None:
    silent: dict[str, int] = {}
    for one in told:
        if one.state == "no statement" and one.drug != "all":
            silent[one.place] = silent.get(one.place, 0) + 1
            continue
        sign = {"alarm": "[bold]![/bold]", "no alarm": "·", "no statement": "?"}[one.state]
        console.print(f"{sign} {one.place} {one.drug}: {say(one.reason)}")
    for place, n in silent.items():
        console.print(f"? {place}: {say(SILENT.fill(n=n))}")
    for place in none:
        console.print(f"… {place}: {say(NO_RECORDS)}")


SILENT = Text(
    kk="жағдайы тым аз болғандықтан ештеңе айтылмайтын қатарлар: {n}; олар --json ішінде.",
    ru="рядов, о которых ничего сказать нельзя, потому что случаев слишком мало: {n}; они есть в --json.",
    en="series of which nothing can be stated, for there are too few cases: {n}; they are in --json.",
)
NO_RECORDS = Text(
    kk="күні бар бірде-бір жазба жоқ: бұл нөл емес, дерек жоқ.",
    ru="нет ни одной записи с датой: это не ноль, а отсутствие данных.",
    en="no record with a day is held: that is no zero, there are no data.",
)
