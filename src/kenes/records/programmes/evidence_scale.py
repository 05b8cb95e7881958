"""The scale by which the evidence behind a practice is rated: what each grade means. It rates evidence, never a body."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.texts import Text

PUBLISHER = "EMCDDA (EUDA)"
TITLE = "Best practice portal: how interventions are rated"
ADDRESS = "http://www.emcdda.europa.eu/best-practice/treatment/methodology"


@dataclass(frozen=True)
class Grade:
    """A grade with our own short wording of its meaning; `verified`: held against the publisher's page."""

    key: str
    name: Text
    meaning: Text
    verified: bool


SCALE: tuple[Grade, ...] = (
    Grade(
        "beneficial",
        Text(kk="пайдалы", ru="полезно", en="beneficial"),
        Text(
            kk="Жүйелі шолулар әсерін нақты көрсетеді, сенімді әдіспен жасалған нұсқаулықтар ұсынады; адамдардың көбіне лайық.",
            ru="Систематические обзоры показывают точный эффект, надёжно составленные руководства рекомендуют; подходит большинству.",
            en="Systematic reviews show a precise effect, and guidelines made by a reliable method recommend it; it suits most people.",
        ),
        True,
    ),
    Grade(
        "likely",
        Text(kk="пайдалы болуы ықтимал", ru="вероятно, полезно", en="likely to be beneficial"),
        Text(
            kk="Әсері шектеулі өлшенген немесе сақтықпен ұсынылған.",
            ru="Эффект измерен ограниченно или рекомендуется с осторожностью.",
            en="The effect was measured in a limited way, or it is recommended with caution.",
        ),
        True,
    ),
    Grade(
        "trade-off",
        Text(
            kk="пайдасы мен зиянын таразылау керек",
            ru="нужно взвесить пользу и вред",
            en="trade-off between benefits and harms",
        ),
        Text(
            kk="Әсері оң, бірақ шектеулері немесе жағымсыз салдары бар, оларды әр жағдайда бағалау керек.",
            ru="Эффект положительный, но есть ограничения или нежелательные последствия, которые надо оценить.",
            en="The effect is favourable, but there are limits or adverse effects to be assessed.",
        ),
        True,
    ),
    Grade(
        "unknown",
        Text(kk="тиімділігі белгісіз", ru="эффективность неизвестна", en="unknown effectiveness"),
        Text(
            kk="Зерттеулер жеткіліксіз немесе сапасы төмен.",
            ru="Исследований мало или они слабые.",
            en="There are not enough studies, or they are weak.",
        ),
        False,
    ),
    Grade(
        "ineffective",
        Text(kk="тиімсіздігі дәлелденген", ru="доказана неэффективность", en="evidence of ineffectiveness"),
        Text(
            kk="Зерттеулер теріс нәтиже көрсетті.",
            ru="Исследования показали отрицательный результат.",
            en="Studies showed negative results.",
        ),
        False,
    ),
)


def grade(key: str) -> Grade | None:
    """The grade of a key; None where the evidence was not rated."""
    return next((one for one in SCALE if one.key == key), None)
