"""Counts of persons: who is counted under the drug articles, and who entered treatment."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, counted, kept_together
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.texts import Plural, Text


@dataclass(frozen=True)
class Persons:
    """The words for one kind of count: nobody, somebody with the verb, and the clause before "is not known"."""

    none: Text
    some: Plural
    question: Text


OFFENDERS = Persons(
    none=Text(
        kk="есірткіге байланысты құқық бұзушылық жасаған бірде-бір адам есепке алынған жоқ",
        ru="не учтено ни одного человека, совершившего правонарушения, связанные с наркотиками",
        en="no person was counted as having committed a drug-law offence",
    ),
    some=Plural(
        kk={"other": "есірткіге байланысты құқық бұзушылық жасаған {n} адам есепке алынды"},
        ru={
            "one": "учтён {n} человек, совершивший правонарушения, связанные с наркотиками",
            "few": "учтено {n} человека, совершивших правонарушения, связанные с наркотиками",
            "many": "учтено {n} человек, совершивших правонарушения, связанные с наркотиками",
            "other": "учтено {n} человека, совершивших правонарушения, связанные с наркотиками",
        },
        en={
            "one": "{n} person was counted as having committed a drug-law offence",
            "other": "{n} persons were counted as having committed drug-law offences",
        },
    ),
    question=Text(
        kk="{when} {where} есірткіге байланысты құқық бұзушылықты қанша адам жасағаны",
        ru="сколько человек совершили правонарушения, связанные с наркотиками, {where} {when}",
        en="how many persons committed drug-law offences {where} {when}",
    ),
)
ENTRANTS = Persons(
    none=Text(
        kk="есірткі тұтынуға байланысты емделуге ешкім келген жоқ",
        ru="лечение в связи с употреблением наркотиков не начал ни один человек",
        en="nobody entered treatment for drug use",
    ),
    some=Plural(
        kk={"other": "есірткі тұтынуға байланысты емделуге {n} адам келді"},
        ru={
            "one": "лечение в связи с употреблением наркотиков начал {n} человек",
            "few": "лечение в связи с употреблением наркотиков начали {n} человека",
            "many": "лечение в связи с употреблением наркотиков начали {n} человек",
            "other": "лечение в связи с употреблением наркотиков начали {n} человека",
        },
        en={"one": "{n} person entered treatment for drug use", "other": "{n} persons entered treatment for drug use"},
    ),
    question=Text(
        kk="{when} {where} есірткі тұтынуға байланысты емделуге қанша адам келгені",
        ru="сколько человек начали лечение в связи с употреблением наркотиков {where} {when}",
        en="how many persons entered treatment for drug use {where} {when}",
    ),
)


def count(row: IndicatorRow, persons: Persons) -> Sentence:
    """How many persons; the words of its state where there is no figure."""
    when, where = in_period(row.period), in_place(row.place)
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, persons.question.fill(when=when, where=where))
    who = counted(persons.some, row.estimate) if row.estimate else persons.none
    return Sentence(kept_together(_COUNT.fill(when=capital(when), where=where, who=who)), (Ref.of(row),))


_COUNT = Text(kk="{when} {where} {who}.", ru="{when} {where} {who}.", en="{when}, {who} {where}.")
