"""Findings that people promoted, supply beside demand, and the gaps that they recorded."""

from __future__ import annotations

from kenes.records.chain.refs import FigureRef
from kenes.records.chain.snapshot import RecordState
from kenes.reports.block import Block, Bullets, Column, Heading, Ref, Row, Sentence, SideBySide, Table
from kenes.reports.chapters.glance import DEMAND, SUPPLY
from kenes.reports.chapters.recorded.naming import examples
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.choices import PILLARS, SIDES, choice
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import closed, own_words
from kenes.reports.sentences.requirements import requirement
from kenes.texts import Text


def evidence(found: Recorded) -> tuple[Block, ...]:
    """The chapter; nothing where nobody has promoted a finding or recorded a gap."""
    findings, gaps = found.snapshot.of_kind("FND"), found.snapshot.of_kind("GAP")
    if not findings and not gaps:
        return ()
    blocks: list[Block] = [Heading(1, _TITLE), *examples((*findings, *gaps))]
    if findings:
        left, right = ([one for one in findings if one["side"] in (side, "both")] for side in ("supply", "demand"))
        blocks.append(SideBySide(_said(found, left), _said(found, right), SUPPLY, DEMAND))
    if gaps:
        rows = tuple(_line(found, one) for one in gaps)
        blocks.append(Table(_CAPTION, _COLUMNS, rows, sheet=GAPS))
    return tuple(blocks)


def _said(found: Recorded, findings: list[RecordState]) -> tuple[Block, ...]:
    return (Bullets(tuple(_finding(found, one) for one in findings) or (Sentence(_NO_FINDING),)),)


def _finding(found: Recorded, one: RecordState) -> Sentence:
    """The statement in its own words and its id; the footnote names the release, or the words where it cannot be read."""
    row = found.figures.get(one["figure"])
    words = _FINDING.fill(statement=own_words(one.words("statement")), ref=one.ref)
    if row is None:
        return Sentence(_UNREAD.fill(finding=words, release=FigureRef.parse(one["figure"]).release or "…"))
    return Sentence(words, (Ref.of(row),))


def _line(found: Recorded, one: RecordState) -> Row:
    belongs = [part for part in (choice(PILLARS, one["pillar"]), choice(SIDES, one["side"])) if part["en"]]
    wanted = requirement(one["framework"], one["requirement"]) if one["requirement"] else Text.same("")
    revealed = found.snapshot.linked_here(one.ref, "reveals")
    return Row(
        (
            _lacking(one), joined(belongs, "; "), wanted,
            Text.same("\n".join(revealed)), Text.same(one.ref),
        )
    )  # fmt: skip


def _lacking(one: RecordState) -> Text:
    """What is lacking and, where somebody wrote it, what follows from it."""
    heading, about = own_words(one.words("heading")), own_words(one.words("about"))
    return joined([closed(heading), about], " ") if one.words("about").own else heading


GAPS = Text(kk="Олқылықтар", ru="Пробелы", en="Gaps")
_TITLE = Text(kk="Тұжырымдар мен олқылықтар", ru="Выводы и пробелы", en="Findings and gaps")
_NO_FINDING = Text(
    kk="Адам бекіткен тұжырым әлі жоқ.",
    ru="Выводов, подтверждённых человеком, пока нет.",
    en="No finding has been promoted by a person yet.",
)
_FINDING = Text(kk="{statement} ({ref})", ru="{statement} ({ref})", en="{statement} ({ref})")
_UNREAD = Text(
    kk="{finding}; дерегі {release} шығарылымына бекітілген",
    ru="{finding}; значение закреплено за выпуском {release}",
    en="{finding}; its figure is pinned to the release {release}",
)
_CAPTION = Text(kk="Жазылған олқылықтар", ru="Записанные пробелы", en="Gaps that were recorded")
_COLUMNS = (
    Column(Text(kk="Не жетіспейді", ru="Чего не хватает", en="What is lacking"), share=3.2),
    Column(Text(kk="Бағыты", ru="Направление", en="Area"), share=1.9),
    Column(Text(kk="Талап", ru="Требование", en="Requirement"), share=2.3),
    Column(Text(kk="Анықтаған", ru="Выявлено в", en="Revealed by"), share=2.2),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=2.2),
)
