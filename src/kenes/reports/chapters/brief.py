"""The note for a deputy minister: two pages of what is known, what is not and why, and three questions for the dialogue."""

from __future__ import annotations

from kenes.assessments.missing import Missing
from kenes.reports.block import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Sentence,
    SideBySide,
    SourcesList,
)  # fmt: skip
from kenes.reports.chapters.citing import cited
from kenes.reports.chapters.dossier import title
from kenes.reports.chapters.glance import DEMAND, SUPPLY, strip
from kenes.reports.key_figures import SituationFigure
from kenes.reports.sentences.missing import owner
from kenes.reports.sentences.numbers import joined, small
from kenes.reports.situation import Situation
from kenes.texts import Text

QUESTIONS = 3


def brief(view: Situation) -> Document:
    """The whole note; the releases are those that it cites."""
    blocks = (strip(view), *_known(view), *_unknown(view), *_to_decide(view), Heading(1, _SOURCES), SourcesList())
    return Document(
        title=title(view), subtitle=_SUBTITLE, publisher=view.publisher, date=view.today, as_of=view.as_of, blocks=blocks,
        releases=cited(view.releases, blocks), marking="public" if view.marking == "public" else "official", series=_SERIES,
        contents=False, keywords=(view.name,),
    )  # fmt: skip


def _known(view: Situation) -> tuple[Block, ...]:
    """What the strip does not say already: intervals, articles, regions, people, the opinion of experts."""
    left = [sentence for figure in _leading(view) for sentence in figure.statements[:1]]
    left += view.articles.statements[:1] if view.articles else ()
    left += view.regions.statements[:1] if view.regions else ()
    right = [sentence for figure in view.demand for sentence in figure.statements[:1]]
    if view.perception:
        right += view.perception.statements[:1]
    return (Heading(1, _KNOWN), SideBySide(_said(left), _said(right), SUPPLY, DEMAND))


def _leading(view: Situation) -> list[SituationFigure]:
    """The supply figures told in sentences: offences where there are any, else whatever is known."""
    known = [figure for figure in view.supply if figure.row]
    return [figure for figure in known if figure.slot == "offences"] or known


def _said(sentences: list[Sentence]) -> tuple[Block, ...]:
    return (Bullets(tuple(sentences) or (Sentence(_NOTHING),)),)


def _unknown(view: Situation) -> tuple[Block, ...]:
    """The indicators without figures, then why what there is says little: blanks, breaks in reporting, caveats."""
    said = [
        Sentence(_ABSENT.fill(side=small(words), listed=_listed(view, side)))
        for side, words in _SIDES
        if _of(view, side)
    ]
    said += _reasons(view.supply, "seizures")
    said += [Sentence(figure.caveat) for figure in _leading(view)[:1]]
    return (Heading(1, _UNKNOWN), Bullets(tuple(said)))


def _reasons(figures: tuple[SituationFigure, ...], slot: str) -> list[Sentence]:
    """Why no direction can be stated, for the last figure of a kind, with the blank before it."""
    found = [figure for figure in figures if figure.slot.startswith(slot) and figure.row and figure.reading]
    return list(found[-1].statements[1:]) if found else []


def _of(view: Situation, side: str) -> list[Missing]:
    return [entry for entry in view.missing if entry.side == side]


def _listed(view: Situation, side: str) -> Text:
    return joined(
        [_WITH_PROTOCOL.fill(what=small(entry.what), protocol=entry.protocol) for entry in _of(view, side)], ", "
    )


def _to_decide(view: Situation) -> tuple[Block, ...]:
    """Questions, not positions: nothing is said in the name of any body."""
    questions = _questions(view)
    if not questions:
        return ()
    return (Heading(1, _DECIDE), Paragraph((Sentence(_FOR_DIALOGUE),)), Bullets(tuple(questions), numbered=True))


def _questions(view: Situation) -> list[Sentence]:
    """From what is missing, demand first, and one of supply where its reporting has broken or has gaps."""
    forms = (_WHO_COLLECTS, _FROM_REGISTERS, _WHO_COLLECTS)
    wanted = [*_of(view, "demand"), *_of(view, "supply")]
    asked = [
        Sentence(form.fill(what=entry.what, protocol=entry.protocol, owner=owner(entry)))
        for form, entry in zip(forms, wanted, strict=False)
    ]
    broken = [
        figure
        for figure in view.supply
        if figure.reading and figure.reading.direction == "cannot be stated" and figure.slot.startswith("seizures")
    ]
    if broken:
        asked = [*asked[: QUESTIONS - 1], Sentence(_COMPLETE, broken[-1].sources)]
    return asked[:QUESTIONS]


_SIDES = (("demand", DEMAND), ("supply", SUPPLY))
_SERIES = Text(kk="Басшыға анықтама", ru="Записка для руководителя", en="Briefing note")
_SUBTITLE = Text(
    kk="Не белгілі, не белгісіз және неліктен, нені шешу керек",
    ru="Что известно, чего мы не знаем и почему, что предстоит решить",
    en="What is known, what is not and why, what there is to decide",
)
_KNOWN = Text(kk="Не белгілі", ru="Что известно", en="What is known")
_UNKNOWN = Text(kk="Не белгісіз және неліктен", ru="Чего мы не знаем и почему", en="What is not known, and why")
_DECIDE = Text(kk="Диалогқа үш сұрақ", ru="Три вопроса для диалога", en="Three questions for the dialogue")
_SOURCES = Text(kk="Дереккөздер", ru="Источники", en="Sources")
_NOTHING = Text(kk="Деректер жоқ.", ru="Данных нет.", en="No figures.")
_ABSENT = Text(
    kk="Деректері жоқ көрсеткіштер ({side}): {listed}.",
    ru="Данных нет ({side}): {listed}.",
    en="No figures ({side}): {listed}.",
)
_WITH_PROTOCOL = Text(kk="{what} ({protocol})", ru="{what} ({protocol})", en="{what} ({protocol})")
_FOR_DIALOGUE = Text(
    kk="Сұрақтар жетіспейтін деректерден туындайды; олар ешбір органның ұстанымын білдірмейді.",
    ru="Вопросы вытекают из недостающих данных и не выражают позиции какого-либо органа.",
    en="The questions follow from the missing figures and express no body's position.",
)
_WHO_COLLECTS = Text(
    kk="{what}: бұл деректерді {protocol} хаттамасы бойынша қай орган және қай жылдан бастап жинай алады? Ықтимал иесі: {owner}.",
    ru="{what}: какой орган и с какого года мог бы собирать эти данные по протоколу {protocol}? Возможный владелец: {owner}.",
    en="{what}: which body could collect these figures after the protocol {protocol}, and from which year? Possible owner: {owner}.",
)
_FROM_REGISTERS = Text(
    kk="{what}: қолда бар тіркелімдерден ең болмаса бір жылдың алғашқы санын шығаруға бола ма? Ықтимал иесі: {owner}.",
    ru="{what}: можно ли получить первые цифры хотя бы за один год из уже существующих регистров? Возможный владелец: {owner}.",
    en="{what}: could existing registers give first figures, for one year at least? Possible owner: {owner}.",
)
_COMPLETE = Text(
    kk="Алып қою: жылдарды салыстыруға болатындай, мәлімет жыл сайын бірдей толық берілуі үшін не қажет?",
    ru="Изъятия: что нужно, чтобы сведения каждый год сообщались одинаково полно и годы можно было сравнивать?",
    en="Seizures: what is needed for reporting to be equally complete every year, so that the years compare?",
)
