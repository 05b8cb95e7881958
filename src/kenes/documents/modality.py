"""How a sentence speaks of a thing: as a duty, a plan, a wish, a report, or by the way; and what it denies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from kenes.documents.alphabets import repaired
from kenes.documents.span import Span


class Modality(StrEnum):
    """From the strongest to the weakest; a denial counts as nothing."""

    DUTY = "duty"
    PLAN = "plan"
    WISH = "wish"
    REPORT = "report"
    MENTION = "mention"
    NEGATION = "negation"


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + ")", re.IGNORECASE)


FIRST_INFINITIVE = r"(?:(?<=^)|(?<=[.)]\s))\w{3,}(?:ть|ться|сти|чь)(?=\s)"
"""An item of a programme that begins with what is to be done: "Расширить охват"."""
FIRST_VERB = r"(?:(?<=^)|(?<=[.)]\s))(?:strengthen|support|develop|introduce|establish|expand|improve|increase|reduce|promote|provide|create|build|train|conduct|enhance|continue)(?=\s)"
RECOMMENDS = re.compile(
    r"\W*(?:[\d-]+[.)]\s*)?(?:рекоменд\w+|предлагается|предложить|ұсынылсын|ұсынылады|it\s+is\s+recommended|recommends?)(?!\w)",
    re.IGNORECASE,
)
"""A sentence that begins by recommending recommends, whatever verbs follow."""
RECOMMENDED = re.compile(r"(?<!\w)(?:ұсын(?:ылады|ылсын|ады|амыз)|шақыр(?:ады|амыз))\W*$", re.IGNORECASE)
"""A Kazakh sentence that ends by recommending: its verb comes last."""
DENIALS = {
    "ru": _any(
        r"не\s+(?:был[аои]?\s+)?(?:предусм|предполага|включа|включ[её]н|содерж|планир|запланир|рассматрива|касает|касают|распростран|финансир|обсужда|затрагива|упомина|примен|провод|осуществл|оказыва|разрешен|поддержива|внедр|реализу|является\s+предмет|являются\s+предмет|относит|относят|входит|входят)\w*",
        r"недопущени\w+\s+(?:применени|внедрени|использовани)\w+",
        r"не\s+допуска\w+\s+(?:применени|внедрени|использовани)\w+",
        r"отсутств\w+",
        r"нет(?!\w)",
    ),
    "kk": _any(
        r"(?:қарастырыл|көздел|енгізіл|жоспарлан|қамтыл|жүргізіл|қаржыландырыл|қолданыл|талқылан|рұқсат\s+етіл)(?:ма|ме|ба|бе|па|пе)\w*",
        r"(?:қарастыр|көзде|қамт|кір|жоспарла|жүргіз|қатыс|жат|қолдан)\w{0,3}(?:майды|мейді|байды|бейді|пайды|пейді|маған|меген)\w*",
        r"жоқ(?!\w)",
        r"көзделмейді|емес(?!\w)(?=\s*[.;,]|$)",
    ),
    "en": _any(
        r"(?:does|do|did|will|shall|is|are|was|were|has|have|had|can|may)(?:\s+not|n[’']t)\s+(?:been\s+|be\s+)?(?:includ|cover|provid|contain|plan|foresee|foreseen|consider|concern|apply|applied|address|fund|mention|discuss|offer|support|envisag|deal|available|permit|allow|introduc|part)\w*",
        r"no\s+(?:mention|provision|plans?|funding|programmes?|measures?|services?)(?!\w)",
        r"exclud\w+",
        r"without\s+any",
        r"(?:is|are)\s+(?:absent|lacking)",
    ),
}
TURNS = {
    "ru": re.compile(r"[;:]|,\s*(?:но|а|однако|зато|хотя)\s", re.IGNORECASE),
    "kk": re.compile(r"[;:]|,\s*(?:бірақ|алайда|ал|дегенмен)\s", re.IGNORECASE),
    "en": re.compile(r"[;:]|,\s*(?:but|while|whereas|however|although)\s", re.IGNORECASE),
}
CUES: dict[str, tuple[tuple[Modality, re.Pattern[str]], ...]] = {
    "ru": (
        (Modality.DUTY, _any(r"обязан\w*", r"долж(?:ен|на|но|ны)", r"подлеж\w+", r"запреща\w+", r"не\s+допуска\w+", r"необходимо", r"следует(?!\s+отметить)", r"гарантир\w+", r"обязательн\w+", r"возложить", r"поручить", r"утвердить", r"обеспечить", r"обеспечивать")),
        (Modality.PLAN, _any(r"запланир\w+", r"планир\w+", r"будет", r"будут", r"предусм\w+", r"предусматрива\w+", r"предполага\w+", r"намер\w+", r"направлен[аоы]?", r"цел(?:ь|ью|и|ями)\s", r"задач[аеи]", r"до\s+20\d\d", r"(?:разработать|внедрить|создать|провести|организовать|усилить|расширить|повысить|снизить|увеличить|совершенствовать|продолжить|принять|осуществить|реализовать|развивать)", FIRST_INFINITIVE)),
        (Modality.WISH, _any(r"рекоменд\w+", r"желательн\w+", r"призыва\w+", r"предлага\w+", r"предложил\w*", r"целесообразн\w+", r"важн(?:о|ость|ости)", r"заинтересован\w*\s+в(?!\w)", r"надеет\w+|надеют\w+")),
        (Modality.REPORT, _any(r"прош[её]л\w*", r"прошл[аои]", r"состоял\w+", r"проведен[аоы]?(?!\w)", r"подчеркнул\w*", r"отметил\w*", r"сообщил\w*", r"заявил\w*", r"поблагодарил\w*", r"выявлен[аоы]?(?!\w)", r"изъят[аоы]?(?!\w)", r"составил\w*", r"увеличил\w+", r"снизил\w+", r"возросл[аои]", r"выросл[аои]", r"принял[аои]\s+участие", r"отмечает(?:ся)?", r"наблюдает(?:ся)?", r"характеризует\w*", r"\w{3,}(?:лось|лась|лись)(?!\w)", r"за\s+(?:\d+\s+месяц\w+\s+)?20\d\d\s+год", r"зарегистрирован[аоы]?(?!\w)", r"был[аои]?")),
    ),
    "kk": (
        (Modality.DUTY, _any(r"міндетті", r"тиіс", r"тиісті", r"жатады", r"тыйым\s+салын\w+", r"қамтамасыз\s+ет(?:сін|іледі|уі|еді)", r"керек", r"қажет", r"кепілдік\s+бер\w+", r"\w{3,}(?:сін|сын)(?!\w)")),
        (Modality.PLAN, _any(r"жоспарлан\w+", r"жоспарла\w+", r"көздел\w+", r"болжан\w+", r"болады", r"бағыттал\w+", r"мақсат\w*", r"міндет\w*", r"20\d\d\s+жылға\s+дейін", r"\w{3,}(?:ылады|іледі|нады|неді)(?!\w)", r"(?:әзірлеу|енгізу|құру|ұйымдастыру|күшейту|кеңейту|арттыру|жетілдіру)(?!\w)")),
        (Modality.WISH, _any(r"ұсын\w+", r"шақыр\w+", r"маңызды\w*", r"орынды", r"жөн(?!\w)")),
        (Modality.REPORT, _any(r"өтті", r"өткізілді", r"атап\s+өтті", r"айтты", r"мәлімдеді", r"анықталды", r"тіркелді", r"құрады", r"болды")),
    ),
    "en": (
        (Modality.DUTY, _any(r"shall", r"must", r"(?:is|are)\s+(?:obliged|required|prohibited)", r"has\s+to", r"have\s+to", r"ensure[sd]?", r"guarantee\w*", r"mandatory")),
        (Modality.PLAN, _any(r"will", r"plan(?:s|ned|ning)?\s+to", r"(?:is|are)\s+planned", r"aims?\s+(?:to|at)", r"intend\w*", r"by\s+20\d\d", r"objectives?", r"goals?\s", r"to\s+(?:develop|introduce|establish|strengthen|expand|improve|increase|reduce)", FIRST_VERB)),
        (Modality.WISH, _any(r"should", r"recommend\w*", r"encourag\w+", r"call(?:s|ed)?\s+(?:up)?on", r"invite[sd]?", r"important", r"desirable")),
        (Modality.REPORT, _any(r"was", r"were", r"took\s+place", r"(?:stressed|noted|said|reported|stated|emphasi[sz]ed)", r"has\s+been", r"have\s+been", r"increased|decreased")),
    ),
}  # fmt: skip


def modality(sentence: Span, language: str, plainly: Modality = Modality.MENTION) -> Modality:
    """How a sentence speaks, by its first strongest cue; `plainly` is how plain words of this kind of document are meant."""
    said = repaired(sentence.text)
    if plainly is Modality.DUTY:
        return plainly
    if RECOMMENDS.match(said) or RECOMMENDED.search(said):
        return Modality.WISH
    return next((found for found, cue in CUES.get(language, ()) if cue.search(said)), plainly)


def denied(sentence: Span, language: str) -> tuple[tuple[int, int], ...]:
    """The stretches of a sentence that deny what stands in them, from one turn ("but") to the next."""
    pattern = DENIALS.get(language)
    if pattern is None:
        return ()
    said = repaired(sentence.text)
    return tuple(
        (sentence.start + start, sentence.start + end)
        for start, end in _stretches(said, TURNS[language])
        if pattern.search(said, start, end)
    )


def _stretches(said: str, turn: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for match in turn.finditer(said):
        yield start, match.start()
        start = match.start()
    yield start, len(said)
