"""The words by which a text speaks of a meeting: what was held, that it was held, that one is to come."""

from __future__ import annotations

import re

NOUNS = {
    "ru": r"(?:круглы\w+\s+стол\w*|диалог(?:а|у|ом|е|и|ов)?|совещани\w{1,2}|заседани\w{1,2}|(?:веб-?|веби)?семинар(?:а|у|ом|е|ы|ов)?|вебинар\w{0,2}|конференци\w{1,2}|форум(?:а|у|ом|е)?"
    r"|встреч(?:а|и|у|е|ей)|тренинг(?:а|у|ом|е)?|консультаци\w{1,2}|слушани\w{1,2}|сесси\w{1,2}|брифинг(?:а|у|ом|е)?|саммит\w{0,2}|коллеги[яию])",
    "kk": r"(?:дөңгелек\s+үстел|диалог|отырыс|кеңес|жиын|семинар|вебинар|конференция|форум|кездесу|тренинг|сессия|тыңдау|брифинг|басқосу|консультация)"
    r"(?:[іыс]{1,2}(?:н(?:ің|ың|е|а|де|да))?|[нтд][іы]ң|[ні]н|[дт][еа]|[гқғк][ае]|лар\w*|лер\w*|і|ы|сы|сі)?",
    "en": r"(?:round[\s-]?tables?|dialogues?|meetings?|seminars?|webinars?|conferences?|forums?|workshops?|trainings?|sessions?|consultations?|hearings?|briefings?|summits?|assembl(?:y|ies))",
}
ANY_NOUN = {
    code: rf"(?:{noun}|{more})"
    for (code, noun), more in zip(
        NOUNS.items(), (r"мероприяти\w{1,2}|событи\w{1,2}", r"іс-шара\w*", r"events?"), strict=True
    )
}
"""Also the words that name no sort of meeting."""
HELD = {
    "ru": r"(?:прош[её]л|прошл[аио]|состоял(?:ся|ась|ось|ись)|проведен[аоы]?|провед[её]н[аоы]?|пров[её]л[аи]?|провели|проходил[аои]?|организован[аоы]?|организовал[аи]?|открыл(?:ся|ась|ось)|завершил(?:ся|ась|ось)"
    r"|собрал[аои]?(?:сь|ся)?|проходит|проводится|принял[аи]?\s+участие)",
    "kk": r"(?:болып\s+өтті|өтті|өткізілді|өткізді|ұйымдастырылды|ұйымдастырды|аяқталды|ашылды|өтуде|бас\s+қосты|жиналды)",
    "en": r"(?:took\s+place|(?:was|were)\s+(?:held|organi[sz]ed|convened|hosted|opened)|(?<!be\s)held|(?<!be\s)hosted|(?<!be\s)organi[sz]ed|(?<!be\s)convened|gathered|met|brought\s+together|opened|concluded)",
}
TO_COME = {
    "ru": r"(?:состоит(?:ся|ь)|состоятся|пройд[её]т|пройдут|будет\s+(?:провед[её]н[аоы]?|организован[аоы]?|созван[аоы]?)|планируется\s+(?:провести|проведение)|запланирован[аоы]?|назначен[аоы]?|провести|созвать)",
    "kk": r"(?:өтеді|өткізіледі|болады|жоспарлан(?:ған|уда|ды)|өткізу\s+жоспарлан\w+|тағайындалды|белгіленді|өткізілсін|шақырылады)",
    "en": r"(?:will\s+(?:be\s+(?:held|organi[sz]ed|convened)|take\s+place|meet)|is\s+(?:planned|scheduled|to\s+be\s+held|set)|are\s+planned|to\s+be\s+held|was\s+(?:scheduled|set))",
}
FOLLOWING = {
    "ru": r"(?:следующ|очередн|предстоящ)\w+",
    "kk": r"(?:келесі|кезекті|алдағы)",
    "en": r"(?:next|following|forthcoming|upcoming)",
}
LANGUAGES = tuple(NOUNS)


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


NOUN = {code: _word(pattern) for code, pattern in NOUNS.items()}
MEETING = {code: _word(pattern) for code, pattern in ANY_NOUN.items()}
WAS_HELD = {code: _word(pattern) for code, pattern in HELD.items()}
IS_TO_COME = {code: _word(pattern) for code, pattern in TO_COME.items()}
IS_NEXT = {
    code: re.compile(rf"(?<!\w){FOLLOWING[code]}\s+(?:[\w-]+\s+){{0,4}}?{ANY_NOUN[code]}(?!\w)", re.IGNORECASE)
    for code in LANGUAGES
}


def announces(text: str, language: str) -> bool:
    """Whether a sentence speaks of a next meeting: it names one as next, or says of a meeting that it is to come."""
    if language not in LANGUAGES:
        return False
    return IS_NEXT[language].search(text) is not None or tells_to_come(text, language)


def tells_held(text: str, language: str) -> bool:
    """Whether a sentence says that a meeting was held."""
    held = language in LANGUAGES and MEETING[language].search(text) and WAS_HELD[language].search(text)
    return bool(held)


def tells_to_come(text: str, language: str) -> bool:
    """Whether a sentence says that a meeting will be held."""
    coming = language in LANGUAGES and MEETING[language].search(text) and IS_TO_COME[language].search(text)
    return bool(coming)
