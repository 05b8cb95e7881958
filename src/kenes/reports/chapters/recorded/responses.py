"""The table of responses on paper: clause by clause, who said what, what was decided about it, and why."""

from __future__ import annotations

import datetime
from collections import Counter

from kenes.records.chain.refs import is_record
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Column, Document, Marking, Note, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.sentences.clauses import clause_words
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text

NOTHING = Text.same("—")


def responses_document(
    snapshot: Snapshot,
    consultation: RecordState,
    today: datetime.date,
    publisher: Text,
    marking: Marking,
    asked: tuple[Block, ...] = (),
) -> Document:
    """The comments of a consultation that a marking allows; what is not for publication is in no public one.

    `asked` are the rounds of statements of the consultation, which stand behind them.
    """
    comments = comments_in_order(snapshot, consultation, marking)
    inside: list[Block] = [Paragraph((Sentence(_said(comments)),))]
    if comments:
        rows = tuple(_row(snapshot, number, one) for number, one in enumerate(comments, start=1))
        inside.append(Table(own_words(consultation.words("heading")), COLUMNS, rows, sheet=_SHEET))
    if marking == "public":
        inside.append(Note("caveat", (Sentence(_LEFT_OUT),)))
    closes = datetime.date.fromisoformat(consultation["closes"])
    opens = datetime.date.fromisoformat(consultation["opens"])
    return Document(
        title=RESPONSES,
        subtitle=_OF.fill(title=own_words(consultation.words("heading")), opens=day(opens), closes=day(closes)),
        publisher=publisher, date=today, as_of=today, blocks=(*examples([consultation, *comments]), *inside, *asked),
        marking=marking, contents=False, landscape=True,
    )  # fmt: skip


def comments_in_order(snapshot: Snapshot, consultation: RecordState, marking: Marking) -> list[RecordState]:
    """The comments, by the order of the draft; those on the whole come first."""
    from kenes.records.consultations.drafts import all_addresses
    from kenes.records.consultations.models import Consultation

    places = all_addresses(Consultation.objects.get(pk=consultation.ref))
    comments = [
        one
        for one in snapshot.parts_of(consultation.ref, "CMT")
        if marking != "public" or (one["level"] == "public" and one.is_public)
    ]
    return sorted(comments, key=lambda one: (places.get(one["clause"], len(places)) if one["clause"] else -1, one.ref))


def clause_said(address: str, title: Text | None = None) -> Text:
    """The clause of a comment in words; `title` is that of an action where one is commented on."""
    if not address:
        return WHOLE
    if address.startswith("clause:"):
        return clause_words(address.partition("#")[2])
    if is_record(address):
        return title or Text.same(address)
    return _PARAGRAPH.fill(number=address.partition("#")[2])


def _row(snapshot: Snapshot, number: int, one: RecordState) -> Row:
    action = title_of(snapshot, one["clause"]) if is_record(one["clause"]) else None
    proposed, reason = one.words("proposed"), one.words("reason")
    return Row(
        (
            Text.same(str(number)),
            clause_said(one["clause"], action),
            title_of(snapshot, one["institution"]) if one["institution"] else MEMBER_OF_THE_PUBLIC,
            own_words(one.words("text")),
            own_words(proposed) if proposed.own else NOTHING,
            RESPONSE_WORDS[one["response"]],
            own_words(reason) if reason.own else NOTHING,
        )
    )


def _said(comments: list[RecordState]) -> Text:
    counted = Counter(one["response"] for one in comments)
    return _COUNTED.fill(
        all=len(comments), accepted=counted["accepted"], partly=counted["partly"], declined=counted["declined"],
        outside=counted["outside"], waiting=counted["waiting"],
    )  # fmt: skip


RESPONSES = Text(
    kk="Ескертпелер мен ұсыныстарға жауаптар кестесі",
    ru="Таблица ответов на замечания и предложения",
    en="Table of responses to comments",
)
WHOLE = Text(kk="тұтас жоба", ru="проект в целом", en="the whole")
MEMBER_OF_THE_PUBLIC = Text(kk="аты аталмаған азамат", ru="гражданин (без имени)", en="a member of the public")
RESPONSE_WORDS = {
    "waiting": Text(kk="жауап күтілуде", ru="ожидает ответа", en="waits for a response"),
    "accepted": Text(kk="қабылданды", ru="принято", en="accepted"),
    "partly": Text(kk="ішінара қабылданды", ru="принято частично", en="accepted in part"),
    "declined": Text(kk="қабылданбады", ru="не принято", en="not accepted"),
    "outside": Text(kk="талқылау аясынан тыс", ru="вне предмета консультации", en="outside the scope"),
}
COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.4),
    Column(Text(kk="Тармақ", ru="Положение", en="Clause"), share=1.4),
    Column(Text(kk="Кімнен", ru="От кого", en="Who"), share=1.7),
    Column(Text(kk="Ескертпе немесе ұсыныс", ru="Замечание или предложение", en="Comment"), share=3.0),
    Column(Text(kk="Ұсынылған редакция", ru="Предлагаемая редакция", en="Proposed wording"), share=2.4),
    Column(Text(kk="Жауап", ru="Ответ", en="Response"), share=1.2),
    Column(Text(kk="Негіздеме", ru="Обоснование", en="Reason"), share=2.4),
)
_SHEET = Text(kk="Жауаптар", ru="Ответы", en="Responses")
_PARAGRAPH = Text(kk="{number}-абзац", ru="абзац {number}", en="paragraph {number}")
_OF = Text(kk="{title}. {opens} – {closes}", ru="{title}. {opens} – {closes}", en="{title}. {opens} – {closes}")
_COUNTED = Text(
    kk="Ескертпелер мен ұсыныстар: {all}. Қабылданды — {accepted}, ішінара қабылданды — {partly}, қабылданбады — {declined}, талқылау аясынан тыс — {outside}, жауап күтуде — {waiting}.",
    ru="Замечаний и предложений: {all}. Принято: {accepted}, принято частично: {partly}, не принято: {declined}, вне предмета консультации: {outside}, ожидает ответа: {waiting}.",
    en="Comments: {all}. Accepted: {accepted}, accepted in part: {partly}, not accepted: {declined}, outside the scope: {outside}, waiting for a response: {waiting}.",
)
_LEFT_OUT = Text(
    kk="Жариялауға рұқсат берілмеген және әлі жауап берілмеген ескертпелер бұл кестеге кірмейді.",
    ru="Замечания, не предназначенные для публикации, и те, на которые ещё не дан ответ, в эту таблицу не входят.",
    en="Comments that are not for publication, and those without a response yet, are left out of this table.",
)
