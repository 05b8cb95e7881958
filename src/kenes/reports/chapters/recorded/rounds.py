"""Rounds of statements of a consultation that are over: voices as far as they may be told, and groups of opinion where they were promised."""

from __future__ import annotations

from kenes.records.consultations.models import Position, Round
from kenes.records.consultations.queries import positions_of, results_are_due, results_of
from kenes.records.consultations.results import AGREE, DISAGREE, PASS, Result
from kenes.reports.block import Block, Column, Heading, Marking, Note, Paragraph, Row, Sentence, Table
from kenes.reports.opinions import OpinionsShown, StatementRow, opinions_shown
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text, all_languages


def rounds(consultation: str, marking: Marking) -> tuple[Block, ...]:
    """A section for each round that is over and may be read under the marking."""
    found = Round.objects.filter(consultation_id=consultation, withdrawn=False, closed=False).order_by("ref")
    told = [one for one in found if results_are_due(one) and (marking != "public" or one.marking == "public")]
    return tuple(block for one in told for block in _round(one))


def _round(round: Round) -> tuple[Block, ...]:
    took_part, told = results_of(round)
    title = own_words(round.heading)
    said = _TOO_FEW.fill(minimum=round.minimum) if took_part is None else _TOOK_PART.fill(n=took_part)
    rows = tuple(_line(position, result) for position, result in told)
    table = [Table(_VOICES.fill(title=title), _COLUMNS, rows)] if rows else []
    groups = opinions_shown(round, positions_of(round))
    return (
        Heading(1, title), Paragraph((Sentence(said),)), *table, Note("caveat", (Sentence(_NO_SAMPLE),)),
        *(_groups(groups) if groups else ()),
    )  # fmt: skip


def _line(position: Position, result: Result) -> Row:
    title = own_words(position.text)
    if result.tally is None:
        return Row((title, *[_UNTOLD] * 4))
    shares = [_share(result, choice) for choice in (AGREE, DISAGREE, PASS)]
    return Row((title, Text.same(str(result.tally.total)), *shares))


def _share(result: Result, choice: str) -> Text:
    assert result.tally is not None
    told = result.tally.share(choice)
    return Text(
        **{
            tongue.code: f"{tongue.percent(told.estimate, 0)} ({tongue.number(100 * told.low, 0)}–{tongue.number(100 * told.high, 0)})"
            for tongue in all_languages()
        }
    )


def _groups(found: OpinionsShown) -> tuple[Block, ...]:
    said = Paragraph((Sentence(found.said),))
    if not found.heads:
        return (Heading(2, found.title), said)
    columns = (
        Column(found.statement, share=3.0),
        *(Column(_head(found, n), share=1.4) for n in range(len(found.heads))),
    )
    rows = tuple(Row((_marked(row), *row.shares)) for row in found.rows)
    return (Heading(2, found.title), said, Table(found.title, columns, rows))


def _head(found: OpinionsShown, number: int) -> Text:
    head = found.heads[number]
    return Text.same("{name}: {size} {people}; {kept}: {steady}").fill(
        name=head.name, size=head.size, people=found.people, kept=found.kept, steady=head.kept
    )


def _marked(row: StatementRow) -> Text:
    title = own_words(row.position.text)
    return title if row.mark is None else Text.same("{title} ({mark})").fill(title=title, mark=row.mark)


_VOICES = Text(kk="{title}: дауыстар", ru="{title}: голоса", en="{title}: voices")
_COLUMNS = (
    Column(Text(kk="Тұжырым", ru="Утверждение", en="Statement"), share=3.0),
    Column(Text(kk="Дауыстар", ru="Голосов", en="Voices"), "right", 0.8),
    Column(Text(kk="Келіседі", ru="Согласны", en="Agree"), share=1.2),
    Column(Text(kk="Келіспейді", ru="Не согласны", en="Disagree"), share=1.2),
    Column(Text(kk="Өткізеді", ru="Пропускают", en="Pass"), share=1.2),
)
_TOOK_PART = Text(kk="Қатысқандар: {n}.", ru="Участвовали: {n}.", en="Took part: {n}.")
_TOO_FEW = Text(
    kk="Қатысқандар уәде етілген ең аз саннан ({minimum}) аз: ештеңе айтылмайды.",
    ru="Участников меньше обещанного минимума ({minimum}): ничего не сообщается.",
    en="Fewer took part than the minimum that was promised ({minimum}): nothing is told.",
)
_UNTOLD = Text(kk="айтылмайды", ru="не сообщается", en="not told")
_NO_SAMPLE = Text(
    kk="Қатысқандар халықтың іріктемесі емес: үлестер тек оларға қатысты. Жақшада 95 % Уилсон аралығы.",
    ru="Участники не выборка населения: доли говорят только о них. В скобках 95 % интервал Уилсона.",
    en="Those who took part are no sample of the public: the shares speak of them alone. In brackets the 95% Wilson interval.",
)
