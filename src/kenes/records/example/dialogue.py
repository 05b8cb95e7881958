"""The dialogue of the example: agenda, who took part, statements at every level, recommendations."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.chain.actions import Origin
from kenes.records.dialogues.actions import put_on_agenda, recommend, take_down
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation, Recommendation, Statement
from kenes.records.example.bodies import Bodies
from kenes.records.example.findings import Evidence
from kenes.records.example.pen import Pen, marked
from kenes.texts import Text

WEEKS_AGO = 6


def write_dialogue(pen: Pen, bodies: Bodies, evidence: Evidence, unprovided: Any) -> tuple[Any, dict[str, Any]]:
    """The dialogue and its recommendations by what they ask for; `unprovided` is the gap found in the document."""
    dialogue = pen.write(
        Dialogue, name=_NAME, about=_ABOUT, date=pen.today - datetime.timedelta(weeks=WEEKS_AGO), venue=_VENUE,
        organiser=bodies.a, state="held",
    )  # fmt: skip
    items = [
        put_on_agenda(item=AgendaItem(**pen.marks, subject=subject, starts=at), dialogue=dialogue, by=pen.by)
        for at, subject in _AGENDA
    ]
    for body, part, mode, attended in _PARTS:
        pen.write(
            Participation, dialogue=dialogue, institution=getattr(bodies, body), part=part, mode=mode, attended=attended
        )
    said = {
        key: take_down(
            statement=Statement(
                **pen.marks, dialogue=dialogue, agenda_item=items[point], institution=getattr(bodies, body), said=words,
                level=level,
            ),
            by=pen.by,
        )
        for key, body, point, level, words in _STATEMENTS
    }  # fmt: skip
    rests_on = {
        "treatment": (evidence.no_treatment_figures, said["register"]),
        "survey": (evidence.no_survey, said["survey"]),
        "seizures": (evidence.heroin, said["form"]),
        "overview": (evidence.offences,),
        "evaluation": (unprovided,),
    }
    return dialogue, _recommendations(pen, dialogue, bodies, rests_on)


def _recommendations(pen: Pen, dialogue: Any, bodies: Bodies, rests_on: dict[str, tuple[Any, ...]]) -> dict[str, Any]:
    written = {}
    for key, addressed_to, pillar, side, words in _RECOMMENDATIONS:
        origins = tuple(
            Origin("informs" if one.KIND.code == "STM" else "motivates", one.ref) for one in rests_on[key] if one
        )
        recommendation = Recommendation(**pen.marks, dialogue=dialogue, text=words, pillar=pillar, side=side)
        bodies_named = [getattr(bodies, name) for name in addressed_to]
        written[key] = recommend(recommendation=recommendation, by=pen.by, addressed_to=bodies_named, origins=origins)
    return written


_NAME = marked(
    "Есірткі саясаты жөніндегі ұлттық диалог",
    "Национальный диалог по наркополитике",
    "National dialogue on drug policy",
)
_ABOUT = Text(
    kk="Есірткі ахуалын, ұсыныс пен сұранысты қатар талқылау және жол картасына ұсынымдар дайындау.",
    ru="Обсудить наркоситуацию, предложение и спрос рядом, и подготовить рекомендации к дорожной карте.",
    en="To discuss the drug situation, supply and demand side by side, and to prepare recommendations for the road map.",
)
_VENUE = marked("А органының мәжіліс залы", "Зал заседаний органа А", "Meeting room of Body A")
_AGENDA = (
    (
        datetime.time(10, 0),
        Text(
            kk="Есірткі ахуалы: ұсыныс пен сұраныс қатар",
            ru="Наркоситуация: предложение и спрос рядом",
            en="The drug situation: supply and demand side by side",
        ),
    ),
    (
        datetime.time(11, 30),
        Text(
            kk="Жетіспейтін деректер: емдеу және халық арасындағы сауалнама",
            ru="Недостающие данные: лечение и опрос населения",
            en="What is missing: treatment and the survey of the population",
        ),
    ),
    (
        datetime.time(14, 0),
        Text(
            kk="Жол картасына ұсынымдар",
            ru="Рекомендации к дорожной карте",
            en="Recommendations for the road map",
        ),
    ),
)
_PARTS = (
    ("a", "chair", "room", "yes"),
    ("b", "speaker", "room", "yes"),
    ("region", "participant", "online", "yes"),
    ("international", "speaker", "online", "yes"),
    ("ngo", "participant", "room", "yes"),
    ("institute", "observer", "online", "unknown"),
)
_STATEMENTS = (
    (
        "form", "a", 0, "public",
        Text(
            kk="Алып қою туралы мәлімет барлық өңірде бір нысан бойынша жиналса, жылдарды салыстыруға болады.",
            ru="Если сведения об изъятиях во всех регионах собирать по одной форме, годы можно будет сравнивать.",
            en="If reports of seizures are collected on one form in every region, the years can be compared.",
        ),
    ),
    (
        "register", "b", 1, "summary",
        Text(
            kk="Емдеуге түскендердің алғашқы санын қолда бар тіркелімнен шығаруға болады.",
            ru="Первые числа о поступивших на лечение можно получить из имеющегося регистра.",
            en="First figures of people entering treatment can be drawn from the register that exists.",
        ),
    ),
    (
        "survey", "ngo", 1, "public",
        Text(
            kk="Сауалнама сұрақтарын дайындауға қоғамдық ұйымдар да қатысқаны жөн.",
            ru="К подготовке вопросов опроса стоит привлечь общественные организации.",
            en="Civil society organisations should take part in preparing the questions of the survey.",
        ),
    ),
    (
        "worry", "region", 1, "not-attributed",
        Text(
            kk="Өңірде деректерді енгізетін маман жетіспейді.",
            ru="В регионе не хватает специалистов, которые вносят данные.",
            en="The region is short of people who enter the data.",
        ),
    ),
    (
        "closed", "international", 2, "closed",
        Text(
            kk="Қаржыландырудың ықтимал көлемі жөніндегі жабық мысал.",
            ru="Закрытый пример о возможном объёме финансирования.",
            en="A closed example about a possible amount of funding.",
        ),
    ),
)  # fmt: skip
_RECOMMENDATIONS = (
    (
        "treatment", ("b",), "treatment", "demand",
        Text(
            kk="Емдеуге түскендерді TDI хаттамасы бойынша есепке алуды бастау.",
            ru="Начать учёт поступивших на лечение по протоколу TDI.",
            en="Begin to count people entering treatment after the TDI protocol.",
        ),
    ),
    (
        "survey", ("b", "institute"), "prevention", "demand",
        Text(
            kk="Халық арасындағы сауалнаманы төрт жылда бір рет өткізу.",
            ru="Проводить опрос населения раз в четыре года.",
            en="Carry out the survey of the general population every four years.",
        ),
    ),
    (
        "seizures", ("a", "region"), "monitoring", "supply",
        Text(
            kk="Алып қою туралы мәліметті барлық өңірде бір нысан бойынша жинау.",
            ru="Собирать сведения об изъятиях во всех регионах по одной форме.",
            en="Collect reports of seizures on one form in every region.",
        ),
    ),
    (
        "overview", ("a", "b"), "policy", "both",
        Text(
            kk="Ұсыныс пен сұраныс туралы бірлескен шолуды жыл сайын жариялау.",
            ru="Ежегодно публиковать совместный обзор предложения и спроса.",
            en="Publish a joint overview of supply and demand every year.",
        ),
    ),
    (
        "evaluation", ("b", "region"), "treatment", "demand",
        Text(
            kk="Емдеу және оңалту қызметтерінің нәтижесін тұрақты бағалауды өңірлік бағдарламаларға енгізу.",
            ru="Включить в региональные программы регулярную оценку результатов служб лечения и реабилитации.",
            en="Make the regular evaluation of treatment and rehabilitation services part of regional programmes.",
        ),
    ),
)  # fmt: skip
