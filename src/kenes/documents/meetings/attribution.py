"""What each said: sentences with a verb of saying or "according to", quotations with their speaker, lines of minutes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Organisation, Participant, Statement, Voice
from kenes.documents.meetings.voices import OFFICE, PASSIVE_EN, PRONOUN, TOGETHER
from kenes.documents.span import Span

VERBS = {
    "ru": r"(?:отметил|подчеркнул|сообщил|заявил|сказал|рассказал|добавил|поблагодарил|призвал|предложил|напомнил|поддержал|доложил|проинформировал|указал|объяснил|пояснил|уточнил|выразил|обратил|остановил|акцентировал|поделил|выступил)(?:а|о|и)?(?:с[ья])?"
    r"|говор(?:ит|ят)|отмеча[ею]т|подч[её]ркива[ею]т|сообща[ею]т|заявля[ею]т|счита[ею]т|полага[ею]т|добавля[ею]т",
    "kk": r"(?:деп\s+)?(?:(?:ерекше\s+)?атап\s+(?:өтті|көрсетті|айтты)|баса\s+айтты|айтты|деді|дейді|мәлімдеді|хабарлады|жеткізді|түсіндірді|баяндады|тоқталды|ұсынды|шақырды|қолдады|алғыс\s+(?:айтты|білдірді)|ескертті|толықтырды|қосты)",
    "en": r"said|says|stressed|noted|stated|reported|added|emphasi[sz]ed|underlined|highlighted|pointed\s+out|called\s+(?:for|on)|thanked|proposed|welcomed|recalled|explained|told|informed|warned|suggested|expressed|mentioned",
}
CUES = {code: re.compile(rf"(?<!\w)(?:{verbs})(?!\w)", re.IGNORECASE) for code, verbs in VERBS.items()}
ACCORDING = {
    "ru": re.compile(r"(?<!\w)(?:по\s+(?:словам|мнению|данным|информации|сообщению)|как\s+(?:отметил|подчеркнул|сообщил|заявил|пояснил)\w*)\s+(?P<who>[^,]{2,200}),\s*", re.IGNORECASE),
    "kk": re.compile(r"^(?P<who>[^,]{2,200}?)\s+(?:айтуынша|пікірінше|мәліметінше|сөзінше|хабарлауынша|деректері(?:не)?\s*(?:бойынша|сәйкес)?),\s*", re.IGNORECASE),
    "en": re.compile(r"\baccording\s+to\s+(?P<who>[^,]{2,200}),\s*", re.IGNORECASE),
}  # fmt: skip
QUOTE = re.compile(r"[«“\"](?P<said>[^«»“”\"]{15,}(?:[«“][^«»“”]*[»”][^«»“”\"]*)*)[»”\"]\s*,?\s*(?:[–—-]\s*)?")
LINE = re.compile(r"\s*(?:\d+(?:\.\d+)*[.)]\s*)?(?P<who>[^:\n]{2,140}?)\s*(?::|\s[–—-])\s+(?P<said>\S.+)", re.DOTALL)
THAT = re.compile(r"\s*,?\s*(?:(?:о\s+том,\s*)?что|that)\s+|\s*[:,–—-]*\s*", re.IGNORECASE)
LEADS_KK = re.compile(r"[\s,–—-]*(?:мырза|ханым)?[\s,–—-]*")


@dataclass(frozen=True)
class Cast:
    """Who may speak: the participants and the bodies of the report."""

    participants: Sequence[Participant]
    bodies: Sequence[Organisation]

    def voice(self, stretch: Span) -> Voice | None:
        """Who a stretch names: a person, else a body or an office, else people together; None for nobody."""
        for number, one in enumerate(self.participants):
            for mention in one.mentions:
                if stretch.start <= mention.start and mention.end <= stretch.end:
                    return Voice(mention, number, one.institution or self._named_alone(one))
        bodies = [(one.start, one, body) for body in self.bodies for one in body.mentions if _within(one, stretch)]
        office = OFFICE.search(stretch.text)
        if bodies:
            _, span, body = min(bodies, key=lambda held: held[0])
            start = min(office.start(), span.start - stretch.start) if office else span.start - stretch.start
            return Voice(stretch.part(start, max(span.end - stretch.start, office.end() if office else 0)), None, body)
        together = TOGETHER.search(stretch.text) or office
        return Voice(stretch.part(*together.span())) if together else None

    def _named_alone(self, one: Participant) -> Organisation | None:
        """The body of a namesake written in full, where there is exactly one."""
        bodies = {held.institution for at in one.may_be if (held := self.participants[at]).institution}
        return bodies.pop() if len(bodies) == 1 else None


def statements_of(part: Part, cast: Cast, before: Voice | None) -> tuple[Statement, ...]:
    """The statements of a passage; `before` is who spoke last, for "she added"."""
    if part.section in ("decided", "agenda", "present", "chair", "next") or (part.is_heading and not part.section):
        return ()
    if part.section in ("spoke", "heard") and (line := _line(part, cast)) is not None:
        return (line,)
    found: list[Statement] = []
    quoted = list(_quotations(part, cast))
    for sentence in part.sentences:
        if any(_overlap(sentence, one.span) for one in quoted):
            continue
        said = _said(sentence, part, cast, found[-1].speaker if found else quoted[-1].speaker if quoted else before)
        found += [said] if said is not None else []
    return tuple(sorted((*found, *quoted), key=lambda one: one.span.start))


def _line(part: Part, cast: Cast) -> Statement | None:
    match = LINE.match(part.body.text)
    speaker = cast.voice(part.body.part(*match.span("who"))) if match else None
    if match is None or speaker is None:
        return None
    return Statement(part.body, part.body.part(*match.span("said")), speaker.span, speaker, part.language)


def _quotations(part: Part, cast: Cast) -> Iterator[Statement]:
    cue = CUES.get(part.language)
    for match in QUOTE.finditer(part.body.text) if cue else ():
        end = re.compile(r"[.!?](?:\s|$)|$").search(part.body.text, match.end())
        tail = part.body.part(match.end(), end.start() if end else len(part.body.text))
        verb = cue.search(tail.text) if cue else None
        speaker = cast.voice(tail) if verb and verb.start() < 140 else None
        if verb and speaker:
            whole = part.body.part(match.start(), tail.end - part.body.start)
            yield Statement(whole, part.body.part(*match.span("said")), tail.part(*verb.span()), speaker, part.language)


def _said(sentence: Span, part: Part, cast: Cast, before: Voice | None) -> Statement | None:
    said = repaired(sentence.text)
    according = ACCORDING[part.language].search(said) if part.language in ACCORDING else None
    if according and (speaker := cast.voice(sentence.part(*according.span("who")))):
        content = sentence.part(according.end(), len(said))
        return Statement(sentence, content, sentence.part(*according.span()), speaker, part.language)
    verbs = list(CUES[part.language].finditer(said)) if part.language in CUES else []
    if not verbs:
        return None
    verb = verbs[-1] if part.language == "kk" else verbs[0]
    subject = sentence.part(0, verb.start())
    if PASSIVE_EN.search(subject.text):
        return None
    own = cast.voice(subject)
    pronoun = PRONOUN.search(subject.text)
    speaker = own or (
        Voice(subject.part(*pronoun.span()), before.participant, before.institution) if pronoun and before else None
    )
    if speaker is None:
        return None
    return Statement(
        sentence, _content(sentence, verb, speaker, part.language), sentence.part(*verb.span()), speaker, part.language
    )


def _content(sentence: Span, verb: re.Match[str], speaker: Voice, language: str) -> Span:
    """The words said: behind the verb, in Kazakh between the speaker and the verb."""
    if language == "kk":
        start = speaker.span.end - sentence.start
        lead = LEADS_KK.match(sentence.text, start)
        start = lead.end() if lead else start
        return sentence.part(start, max(start, len(sentence.text[: verb.start()].rstrip(" ,–—-"))))
    that = THAT.match(sentence.text, verb.end())
    return sentence.part(that.end() if that else verb.end(), len(sentence.text))


def _within(one: Span, stretch: Span) -> bool:
    return stretch.start <= one.start and one.end <= stretch.end


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
