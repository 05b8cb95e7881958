"""What is to be done, by whom, by when: decisions of minutes, undertakings and plans of releases. A wish or a report is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import dates
from kenes.documents.meetings.attribution import Cast
from kenes.documents.meetings.next_meeting import announces_next
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Commitment, Statement, Told, Voice
from kenes.documents.modality import Modality, denied, modality
from kenes.documents.span import Span

CUES = {
    "ru": re.compile(
        r"(?<!\w)(?:поручить|поручено|поручил[аи]?|обязал(?:ся|ась|ось|ись)|обязу[ею]тся|взял[аио]?\s+на\s+себя\s+обязательств\w*|договорил(?:ся|ась|ись)|согласил(?:ся|ась|ись)|решил[аи]?|запланирован[аоы]?|запланировал[аои]?|планиру[ею]т|намерен[аоы]?|обязан[аоы]?"
        r"|прове(?:дёт|дет|дут)|подготов(?:ит|ят)|представ(?:ит|ят)|разработа[ею]т|направ(?:ит|ят)|обеспеч(?:ит|ат)|утверд(?:ит|ят)|опублику[ею]т|организу[ею]т|внедр(?:ит|ят)|созда(?:ст|дут)|буд(?:ет|ут)\s+[\w-]+)(?!\w)", re.IGNORECASE),
    "kk": re.compile(r"(?<!\w)(?:тапсыр(?:ылсын|ылды|ды)|міндетте(?:нді|неді)|жоспарлан(?:ған|ды|уда|ып)\w*|жоспарла(?:ды|йды|п)\w*|уағдаласты|келісті|ниетті|[\w-]{3,}(?:сын|сін)|[\w-]{3,}(?:йды|йді|ады|еді))(?=\s*[.;,]|\s*$)", re.IGNORECASE),
    "en": re.compile(r"\b(?:will|shall|agreed\s+to|undertook\s+to|committed\s+(?:itself\s+)?to|decided\s+to|pledged\s+to|plans?\s+to|intends?\s+to|is\s+to|are\s+to|are\s+planned|is\s+planned|promised\s+to)(?!\w)", re.IGNORECASE),
}  # fmt: skip
NOTED = re.compile(
    r"принять\s+.{0,60}(?:сведению|вниманию)|(?:назарға|мәліметке|ескеріле|назарға\s+ала)\w*\s*алынсын|took?\s+note|take\s+note|noted\s+the",
    re.IGNORECASE,
)
ADVISED = re.compile(r"рекоменд|ұсынылсын|ұсынылды|recommend|invited?\s+to", re.IGNORECASE)
LABELLED_ACTOR = re.compile(
    r"(?:ответственн\w+(?:\s+исполнител\w+)?|отв\.|исполнител\w+|жауапты(?:лар)?|орындаушы(?:лар)?|responsible|owner|action)\s*[:–—-]\s*(?P<who>[^.;\n]{2,140}(?:\s[А-ЯЁA-ZӘҒҚҢӨҰҮҺІ]\.\s?[А-ЯЁA-Z]\.)?)",
    re.IGNORECASE,
)
LABELLED_TERM = re.compile(
    r"(?:срок\w*(?:\s+исполнения)?|мерзімі|deadline|due)\s*[:–—-]\s*(?P<when>[^.;\n]{3,80})", re.IGNORECASE
)
QUARTER = r"(?:I{1,3}V?|IV|[1-4](?:-\w+)?|перв\w+|втор\w+|треть\w+|четв[её]рт\w+|first|second|third|fourth)"
WHEN = r"(?:\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d|\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d]+,?\s+\d{4}(?:\s+года|\s+г\.)?|[^\W\d]+\s+\d{1,2},\s+\d{4}|[^\W\d]+\s+\d{4}(?:\s+года|\s+г\.)?|\d{4}(?:\s+года|\s+г\.)?|(?:конца\s+)?года)"
TERMS = re.compile(
    rf"(?<!\w)(?:(?:в\s+срок\s+)?(?:до|не\s+позднее|к)\s+(?:конца\s+)?{WHEN}|в[о]?\s+{QUARTER}\s+(?:квартале|полугодии)\s+\d{{4}}(?:\s+года)?|на\s+{QUARTER}\s+квартал\s+\d{{4}}(?:\s+года)?|на\s+\d{{4}}\s+год(?:ы)?|в\s+\d{{4}}\s+году|в\s+течение\s+[\w-]+\s+[\w-]+|ежегодно|ежеквартально|ежемесячно"
    rf"|\d{{4}}\s+жыл(?:ғы|дың|ы|ға)?\s+(?:\d{{1,2}}\s+[^\W\d]+\s+|(?:соңына|аяғына|[^\W\d]+\s+айына)\s+)?дейін|жыл\s+сайын|тоқсан\s+сайын|ай\s+сайын|[\w-]+\s+(?:күн|апта|ай)\s+ішінде"
    rf"|(?:by|before|until|no\s+later\s+than|not\s+later\s+than)\s+(?:the\s+end\s+of\s+)?(?:{WHEN})|within\s+[\w-]+\s+(?:days|weeks|months)|in\s+the\s+{QUARTER}\s+(?:quarter|half)\s+of\s+\d{{4}}|annually|quarterly|monthly|every\s+(?:year|quarter|month))(?!\w)",
    re.IGNORECASE,
)
END_OF = re.compile(r"конца|соңына|аяғына|end\s+of", re.IGNORECASE)


FUTURE_KK = re.compile(r"[\w-]{3,}(?:йды|йді|ады|еді)|тапсырды", re.IGNORECASE)


def commitments_of(part: Part, cast: Cast, said: tuple[Statement, ...]) -> Iterator[Commitment]:
    """The commitments of a passage: a point of the decisions is one, elsewhere the sentences that bind or plan."""
    if part.section == "decided":
        if part.body.text.strip() and not NOTED.search(part.body.text):
            yield _commitment(part.body, part, cast, None)
        return
    if part.section in ("agenda", "present", "chair", "next", "heard", "voted") or part.is_heading:
        return
    for sentence in part.sentences:
        cue = _binding(sentence, part.language)
        if cue is not None and (not FUTURE_KK.fullmatch(cue.group()) or _sets_term(sentence, said)):
            speaker = next((one.speaker for one in said if one.span.start <= sentence.start < one.span.end), None)
            found = _commitment(sentence, part, cast, cue, speaker)
            if found.actor is not None or found.deadline is not None:
                yield found


def _sets_term(sentence: Span, said: tuple[Statement, ...]) -> bool:
    """Whether a Kazakh sentence in the present-future sets a term and is nobody's statement: its ending alone is also that of a report."""
    return deadline_in(sentence) is not None and not any(
        one.span.start <= sentence.start < one.span.end for one in said
    )


def _binding(sentence: Span, language: str) -> re.Match[str] | None:
    said = repaired(sentence.text)
    if language not in CUES or announces_next(said, language) or denied(sentence, language) or ADVISED.search(said):
        return None
    return CUES[language].search(said)


def _commitment(
    span: Span, part: Part, cast: Cast, cue: re.Match[str] | None, speaker: Voice | None = None
) -> Commitment:
    labelled, term = LABELLED_ACTOR.search(span.text), deadline_in(span)
    actor = cast.voice(span.part(*labelled.span("who"))) if labelled else None
    if actor is None and (cue is None or re.match(r"поруч|тапсыр", cue.group(), re.IGNORECASE)):
        actor = cast.voice(span)
    elif actor is None and cue is not None:
        actor = cast.voice(span.part(0, cue.start())) or speaker
    if ADVISED.search(span.text):
        meant = Modality.WISH
    else:
        meant = Modality.DUTY if cue is None else modality(span, part.language)
        meant = meant if meant in (Modality.DUTY, Modality.PLAN) else Modality.PLAN
    return Commitment(span, _object(span, cue), actor, term, meant, part.section == "decided", part.language)


def _object(span: Span, cue: re.Match[str] | None) -> Span:
    """What is to be done: behind the cue, without the lines that say who and by when; a whole decision without its number."""
    start = cue.end() if cue is not None and len(span.text) - cue.end() > 10 else 0
    labels = [match.start() for form in (LABELLED_TERM, LABELLED_ACTOR) for match in form.finditer(span.text)]
    end = min((at for at in labels if at > start + 10), default=len(span.text))
    number = re.match(r"\s*(?:\d+(?:\.\d+)*[.)]\s*)?", span.text[start:end])
    start += number.end() if number else 0
    return span.part(start, max(start, len(span.text[:end].rstrip())))


def deadline_in(span: Span) -> Told | None:
    """The term that a stretch of text sets, with its day, month or year where it names one."""
    match = LABELLED_TERM.search(span.text)
    words = span.part(*match.span("when")) if match else None
    if words is None:
        found = TERMS.search(repaired(span.text))
        words = span.part(*found.span()) if found else None
    return Told(words, _value(words.text)) if words is not None else None


def _value(words: str) -> str | None:
    days = [one.day for one in dates(words)]
    if days:
        return days[-1].isoformat()
    year = re.search(r"(?<!\d)(20\d\d)(?!\d)", words)
    if year is None:
        return None
    return (
        f"{year[1]}-12-31"
        if END_OF.search(words)
        else None
        if re.search(r"квартал|тоқсан|quarter|полугоди|half", words)
        else year[1]
    )
