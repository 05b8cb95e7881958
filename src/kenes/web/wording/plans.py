"""How the readings of a plan are said: kinds of terms, recurrence, parts of bodies, kinds of means."""

from __future__ import annotations

from collections.abc import Mapping

from kenes.documents.plans.faults import COLUMNS as OF_PLANS
from kenes.texts import Text

COLUMNS: Mapping[str, Text] = {**OF_PLANS, "section": Text(kk="Бөлім", ru="Раздел", en="Section")}
LEAD = Text(kk="жинақтаушы", ru="созыв", en="leads")
BY_AGREEMENT = Text(kk="келісім бойынша", ru="по согласованию", en="by agreement")
KINDS: Mapping[str, Text] = {
    "once": Text(kk="бір рет", ru="один раз", en="once"),
    "recurring": Text(kk="қайталанады", ru="повторяется", en="recurring"),
    "span": Text(kk="кезең бойы", ru="в течение периода", en="over a span"),
    "open": Text(kk="ашық мерзім", ru="без срока", en="open"),
}
EVERY: Mapping[str, Text] = {
    "day": Text(kk="күн сайын", ru="ежедневно", en="every day"),
    "week": Text(kk="апта сайын", ru="еженедельно", en="every week"),
    "ten-days": Text(kk="онкүндік сайын", ru="каждую декаду", en="every ten days"),
    "month": Text(kk="ай сайын", ru="ежемесячно", en="every month"),
    "two-months": Text(kk="екі ай сайын", ru="раз в два месяца", en="every two months"),
    "quarter": Text(kk="тоқсан сайын", ru="ежеквартально", en="every quarter"),
    "four-months": Text(kk="жылына үш рет", ru="три раза в год", en="three times a year"),
    "half-year": Text(kk="жартыжылдық сайын", ru="раз в полугодие", en="every half-year"),
    "year": Text(kk="жыл сайын", ru="ежегодно", en="every year"),
    "two-years": Text(kk="екі жыл сайын", ru="раз в два года", en="every two years"),
    "three-years": Text(kk="үш жыл сайын", ru="раз в три года", en="every three years"),
    "four-years": Text(kk="төрт жыл сайын", ru="раз в четыре года", en="every four years"),
    "five-years": Text(kk="бес жыл сайын", ru="раз в пять лет", en="every five years"),
}
MEANS: Mapping[str, Text] = {
    "not-required": Text(kk="қаржы талап етілмейді", ru="средства не требуются", en="no means needed"),
    "within-allocated": Text(
        kk="бөлінген қаражат шегінде", ru="в пределах выделенных средств", en="within means allocated"
    ),
    "republican-budget": Text(kk="республикалық бюджет", ru="республиканский бюджет", en="republican budget"),
    "local-budget": Text(kk="жергілікті бюджет", ru="местный бюджет", en="local budget"),
    "extra-budgetary": Text(kk="бюджеттен тыс қаражат", ru="внебюджетные средства", en="extra-budgetary means"),
    "own-means": Text(kk="меншікті қаражат", ru="собственные средства", en="own means"),
    "external": Text(kk="сыртқы қаражат", ru="внешние средства", en="external means"),
}
