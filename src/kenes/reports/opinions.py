"""Groups of opinion as the page of results and the report tell them: what unites, what divides, and how sure the groups are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kenes.records.consultations.models import Position, Round
from kenes.records.consultations.opinions import OpinionGroup, Opinions, RoundedShare
from kenes.records.consultations.queries import opinions_of
from kenes.texts import Text, all_languages


@dataclass(frozen=True)
class GroupHead:
    """A group as a column: its letter, its people, how steady it is."""

    name: Text
    size: int
    kept: str


@dataclass(frozen=True)
class StatementRow:
    """A statement with the share of each group that agrees; `unites` or `divides` where it does."""

    position: Position
    shares: tuple[Text, ...]
    mark: Text | None
    groups: tuple[GroupHead, ...]

    @property
    def told(self) -> tuple[tuple[GroupHead, Text], ...]:
        """Each share with its group, for a page too narrow for columns."""
        return tuple(zip(self.groups, self.shares, strict=True))


@dataclass(frozen=True)
class OpinionsShown:
    """The groups, or the reason why none is told."""

    title: Text
    said: Text
    heads: tuple[GroupHead, ...]
    rows: tuple[StatementRow, ...]
    statement: Text
    people: Text
    kept: Text


def opinions_shown(round: Round, positions: Sequence[Position]) -> OpinionsShown | None:
    """What may be told; None where the round promised not to sort anybody or is not over."""
    found = opinions_of(round)
    if found is None:
        return None
    if found.why:
        said = (_FEW if found.why == "few" else _CHANCE).fill(minimum=round.minimum, twice=2 * round.minimum)
        return OpinionsShown(TITLE, said, (), (), _STATEMENT, _PEOPLE, _KEPT)
    heads = tuple(_head(n, group) for n, group in enumerate(found.groups))
    said = _FOUND.fill(n=len(heads), people=found.sorted_people, minimum=round.minimum)
    return OpinionsShown(TITLE, said, heads, _rows(found, positions, heads), _STATEMENT, _PEOPLE, _KEPT)


def _head(number: int, group: OpinionGroup) -> GroupHead:
    return GroupHead(_GROUP.fill(letter="ABCDE"[number]), group.size, f"{group.kept}")


def _rows(found: Opinions, positions: Sequence[Position], heads: tuple[GroupHead, ...]) -> tuple[StatementRow, ...]:
    """What divides first, then what unites, then the rest."""
    rest = [n for n in range(len(positions)) if n not in {*found.divides, *found.unites}]
    order = dict.fromkeys((*found.divides, *found.unites, *rest))
    return tuple(
        StatementRow(positions[n], tuple(_said(group.shares[n]) for group in found.groups), _mark(found, n), heads)
        for n in order
    )


def _mark(found: Opinions, number: int) -> Text | None:
    return _DIVIDES if number in found.divides else _UNITES if number in found.unites else None


def _said(share: RoundedShare | None) -> Text:
    if share is None:
        return _UNTOLD
    told = {tongue.code: tongue.percent(share.share / 100, 0) for tongue in all_languages()}
    return Text.same("{share} ({low}\N{EN DASH}{high})").fill(share=Text(**told), low=share.low, high=share.high)


TITLE = Text(kk="Пікір топтары", ru="Группы мнений", en="Groups of opinion")
_STATEMENT = Text(kk="Тұжырым", ru="Утверждение", en="Statement")
_PEOPLE = Text(kk="адам", ru="человек", en="people")
_KEPT = Text(kk="тұрақтылығы, %", ru="устойчивость, %", en="steadiness, %")
_GROUP = Text(kk="{letter} тобы", ru="Группа {letter}", en="Group {letter}")
_DIVIDES = Text(kk="бөледі", ru="разделяет", en="divides")
_UNITES = Text(kk="біріктіреді", ru="объединяет", en="unites")
_UNTOLD = Text(kk="айтылмайды", ru="не сообщается", en="not told")
_FEW = Text(
    kk="Топтар айтылмайды: ол үшін тұжырымдардың кемінде жартысына жауап берген кемінде {twice} адам және екі тұжырым керек.",
    ru="Группы не сообщаются: для этого нужны два утверждения и не менее {twice} человек, ответивших хотя бы на половину.",
    en="No groups are told: that takes two statements and at least {twice} people who spoke on half of them or more.",
)
_CHANCE = Text(
    kk="Кездейсоқтықтан ажыратылатын топтар жоқ: бәрі бір топ деп саналады.",
    ru="Групп, отличимых от случайности, нет: все считаются одной группой.",
    en="There are no groups that can be told from chance: all count as one.",
)
_FOUND = Text(
    kk="Ұқсас жауап берген {people} адам {n} топқа бөлінеді; мұндай бөлінуді кездейсоқтық бере алмайды (p = 0,01). Әр топта кемінде {minimum} адам. Үлестер "
    "(бір жағына шыққандардың ішінде келіскендер, жақшада 95 % аралық) ондыққа дейін дөңгелектелген; кім қай топта екені айтылмайды, сақталмайды. "
    "Тұрақтылық — тұжырымдар қайта таңдалғанда топтың бірге қалу жиілігі.",
    ru="Люди ({people}), отвечавшие похоже, делятся на группы ({n}); случайность так не делит (p = 0,01). В каждой группе не меньше {minimum} человек. "
    "Доли (согласных среди занявших сторону, в скобках интервал 95 %) округлены до десятков; кто в какой группе, не сообщается и не хранится. "
    "Устойчивость: как часто группа остаётся вместе, когда утверждения выбираются заново.",
    en="{people} people who spoke alike fall into {n} groups; chance does not part them so (p = 0.01). Each group has at least {minimum} people. Shares (of "
    "those who took a side, how many agree; 95% interval in brackets) are rounded to tens; who is in which group is neither told nor kept. Steadiness: how "
    "often a group stays together when statements are drawn anew.",
)
